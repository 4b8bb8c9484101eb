package org.sklad.aid.expenses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.ValuePlace;
import org.sklad.platform.files.PhotoRefused;
import org.sklad.platform.files.Photos;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Notes, reasons and photos of medical expenses. All are encrypted with the person's data key, so that erasing the key erases them. */
final class MedicalPapers {
    private final PersonalTexts texts;
    private final Photos photos;
    private final StoredFiles files;
    private final Randomness randomness;

    MedicalPapers(DataKeys dataKeys, Photos photos, StoredFiles files, Randomness randomness) {
        this.texts = new PersonalTexts(dataKeys);
        this.photos = photos;
        this.files = files;
        this.randomness = randomness;
    }

    /**
     * Re-encodes a photo, encrypts it and writes it to disk. If no row names the file afterwards, the sweep deletes it. Decodes images, so
     * it must not run in a transaction.
     *
     * @throws InvalidFields at {@code image} if it is not a readable picture
     */
    StoredFile take(UUID expense, byte[] sent, PersonalTexts.Key key) {
        byte[] jpeg;
        try {
            jpeg = photos.take(sent).jpeg();
        } catch (PhotoRefused refused) {
            throw new InvalidFields("image", refused.message());
        }
        String sealed = texts.closeBytes(key, photoOf(expense), jpeg).orElseThrow(NotFound::new);
        return files.write(randomness.id(), "application/octet-stream", sealed.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the re-encoded photo; empty once the person is erased. */
    Optional<byte[]> photo(UUID expense, String file, PersonalTexts.Key key) {
        return file.isEmpty()
                ? Optional.empty()
                : files.find(UUID.fromString(file)).flatMap(each -> texts.openBytes(key, photoOf(expense), read(each)));
    }

    private String read(StoredFile file) {
        try (InputStream bytes = files.open(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String closeNote(UUID expense, String note, PersonalTexts.Key key) {
        return texts.close(key, noteOf(expense), note);
    }

    String openNote(UUID expense, String sealed, PersonalTexts.Key key) {
        return texts.open(key, noteOf(expense), sealed);
    }

    String closeReason(UUID decision, String reason, PersonalTexts.Key key) {
        return texts.close(key, reasonOf(decision), reason);
    }

    Decision opened(Decision sealed, PersonalTexts.Key key) {
        return new Decision(
                sealed.id(),
                sealed.state(),
                texts.open(key, reasonOf(sealed.id()), sealed.reason()),
                sealed.operator(),
                sealed.decidedAt());
    }

    private static ValuePlace photoOf(UUID expense) {
        return new ValuePlace("medical_expenses", "photo", expense.toString());
    }

    private static ValuePlace noteOf(UUID expense) {
        return new ValuePlace("medical_expenses", "note", expense.toString());
    }

    private static ValuePlace reasonOf(UUID decision) {
        return new ValuePlace("medical_decisions", "reason", decision.toString());
    }
}
