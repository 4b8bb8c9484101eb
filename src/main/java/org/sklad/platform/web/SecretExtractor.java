package org.sklad.platform.web;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;
import org.sklad.platform.crypto.Secret;

/** Lets constraints on texts stand at secrets too. */
@UnwrapByDefault
public final class SecretExtractor implements ValueExtractor<@ExtractedValue(type = String.class) Secret> {
    @Override
    public void extractValues(Secret secret, ValueReceiver receiver) {
        receiver.value(null, secret.reveal());
    }
}
