package org.sklad.phone.imports;

import java.util.UUID;
import org.sklad.harness.PhoneFiles;
import org.sklad.installation.Features;

/** Files of a phone for these features. */
public final class TestPhoneFiles {
    private TestPhoneFiles() {}

    public static PhoneFiles of(Features features, UUID device) {
        FileKeys.FileKey key = features.phone.imports.keys.get();
        return new PhoneFiles(device, key.id(), key.pair().publicKey());
    }
}
