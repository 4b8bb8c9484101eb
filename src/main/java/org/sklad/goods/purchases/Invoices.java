package org.sklad.goods.purchases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.goods.receiving.Consignment;
import org.sklad.goods.receiving.Consignments;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.files.Photo;
import org.sklad.platform.files.PhotoRefused;
import org.sklad.platform.files.Photos;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * The invoices of consignments. Goods with an invoice count as bought, others as donated. An invoice often comes after the goods, so
 * it can be recorded at any time, and once more to correct it; the newest one counts, and none is deleted. A manager takes back one that
 * belongs to another consignment.
 */
public final class Invoices {
    private final Database database;
    private final Consignments consignments;
    private final Photos photos;
    private final StoredFiles files;
    private final Randomness randomness;
    private final InstantSource clock;

    Invoices(
            Database database,
            Consignments consignments,
            Photos photos,
            StoredFiles files,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.consignments = consignments;
        this.photos = photos;
        this.files = files;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Records the invoice of a consignment.
     *
     * @param sent JPEG or PNG; without one, the photo of the invoice before stays
     * @throws InvalidFields if the day has not come yet, or the photo is not readable
     * @throws NotFound if the operator does not receive goods at the centre of the consignment
     */
    public boolean record(
            IdempotencyKey claim, UUID consignment, NewInvoice wanted, Optional<byte[]> sent, Operator by) {
        requireReceiver(consignment, by);
        if (database.read(handle -> IdempotencyKeys.isRepeated(handle, claim))) {
            return false;
        }
        Instant now = clock.instant();
        if (wanted.invoicedOn().isAfter(LocalDate.ofInstant(now, Centres.ZONE))) {
            throw new InvalidFields("invoicedOn", Message.of("purchases.future"));
        }
        Optional<StoredFile> photo = sent.map(this::take);
        return database.once(claim, now, handle -> {
            photo.ifPresent(file -> StoredFiles.record(handle, file));
            String kept = photo.map(file -> file.id().toString())
                    .or(() -> dao(handle).newest(consignment).map(Invoice::photo))
                    .orElse("");
            dao(handle)
                    .insert(
                            claim.id(),
                            consignment,
                            wanted,
                            wanted.total().minor(),
                            wanted.total().currency(),
                            kept,
                            by.id(),
                            now);
        });
    }

    /**
     * Takes the invoice of a consignment back. Its goods count as donated until another invoice is recorded.
     *
     * @throws Refused if the consignment has no invoice
     * @throws org.sklad.platform.i18n.Forbidden if the operator is not a manager of the centre
     */
    public boolean takeBack(IdempotencyKey claim, UUID consignment, Operator by) {
        requireManager(consignment, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (dao(handle).takeBack(claim.id(), consignment, by.id(), now) == 0) {
                throw Refused.conflict("purchases.nothing-to-take-back");
            }
        });
    }

    void requireManager(UUID consignment, Operator by) {
        by.requireAt(consignment(consignment, by).centre(), Role.MANAGER);
    }

    private StoredFile take(byte[] sent) {
        try {
            return files.write(
                    randomness.id(), Photo.MEDIA_TYPE, photos.take(sent).jpeg());
        } catch (PhotoRefused refused) {
            throw new InvalidFields("image", refused.message());
        }
    }

    /** @throws NotFound unless the operator may receive the consignment */
    Consignment requireReceiver(UUID consignment, Operator by) {
        return consignments.requireMayChange(consignment, by);
    }

    Consignment consignment(UUID id, Operator by) {
        return database.read(handle -> Consignments.visible(handle, id, by));
    }

    /**
     * Finds the invoice of a consignment.
     *
     * @throws NotFound if the operator sees no such consignment
     */
    public Optional<Invoice> find(UUID consignment, Operator by) {
        return database.read(handle -> {
            Consignments.visible(handle, consignment, by);
            return dao(handle).newest(consignment);
        });
    }

    /**
     * Reads the photo of the invoice.
     *
     * @throws NotFound if the consignment has no photo of an invoice, or the operator does not see the consignment
     */
    public byte[] photo(UUID consignment, Operator by) {
        StoredFile file = find(consignment, by)
                .flatMap(Invoice::file)
                .flatMap(files::find)
                .orElseThrow(NotFound::new);
        try (InputStream bytes = files.open(file)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvoiceDao dao(Handle handle) {
        return handle.attach(InvoiceDao.class);
    }
}
