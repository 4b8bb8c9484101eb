package org.sklad.phone.imports;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.phone.sync.Deliveries;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.sheets.SheetFile;
import org.sklad.platform.sheets.SheetReader;

/** API of files that phones save: the key for which a phone encrypts one, and its import. */
@Path("/api/v1/phone")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {
    private final Imports imports;
    private final FileKeys keys;

    ImportsResource(Imports imports, FileKeys keys) {
        this.imports = imports;
        this.keys = keys;
    }

    /**
     * The public key for files of phones.
     *
     * @param key id of the key pair, which the file names
     * @param publicKey uncompressed point on P-256 in base64, for ECDH
     */
    public record PublicFileKey(UUID key, String publicKey) {}

    /** Returns the key for which phones encrypt their files. */
    @GET
    @Path("/file-key")
    public PublicFileKey key(@Auth Operator operator) {
        operator.require(Deliveries.mayDeliver());
        FileKeys.FileKey key = keys.get();
        return new PublicFileKey(key.id(), key.pair().publicKey());
    }

    /**
     * Result of importing a file of a phone.
     *
     * @param device id of the phone
     * @param booked records booked by this import
     * @param flagged records booked by this import that break a rule
     * @param already records that were booked or kept before
     * @param unreadable records that cannot be booked, and that this import keeps for a manager
     * @param photos photos added, now or before
     * @param photosLeft photos that cannot be added
     */
    public record PhoneImport(
            UUID device,
            String centre,
            int booked,
            int flagged,
            int already,
            int unreadable,
            int photos,
            int photosLeft) {
        static PhoneImport of(ImportedRecords imported) {
            return new PhoneImport(
                    imported.device().id().value(),
                    imported.device().centre().value(),
                    imported.booked(),
                    imported.flagged(),
                    imported.already(),
                    imported.unreadable(),
                    imported.photos(),
                    imported.photosLeft());
        }
    }

    /** Books the records in a file that a phone saved, and keeps those that cannot be booked. */
    @POST
    @Path("/imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @BodyLimit(value = SheetReader.MOST_BYTES, isImport = true)
    @ApiResponse(responseCode = "2XX", content = @Content(schema = @Schema(implementation = PhoneImport.class)))
    public PhoneImport importFile(@Auth Operator operator, InputStream body) throws IOException {
        Imports.requireMayImport(operator);
        try (SheetFile file = SheetFile.of(body)) {
            return PhoneImport.of(imports.of(file.path(), operator));
        }
    }
}
