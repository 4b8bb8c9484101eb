package org.sklad.platform.crypto;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * Encrypts files of any size in segments of 64 KiB. Each segment is authenticated with its position and whether it is the last,
 * so a changed, moved or missing segment does not decrypt. It uses memory for two segments.
 */
public final class StreamCipher {
    /**
     * Java 17 compiles its GHASH only after many calls, one per segment. A process that makes one backup of 300 MB and ends takes
     * 21 s with segments of 1 MiB and 10 s with segments of 64 KiB.
     */
    private static final int SEGMENT_BYTES = 1 << 16;

    /** AES-256. */
    private static final int KEY_BYTES = 32;

    private final StreamingAead aead;

    StreamCipher(byte[] key) {
        try {
            this.aead = new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing in this Java", e);
        }
    }

    /**
     * Returns a stream that encrypts to another one. Closing it writes the last segment and closes the other stream. Decryption
     * needs the same context.
     */
    public OutputStream encrypting(OutputStream out, byte[] context) throws IOException {
        try {
            return aead.newEncryptingStream(out, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt a stream", e);
        }
    }

    /**
     * Returns a stream of authenticated bytes only. It throws {@link IOException} if the file was changed. Only reading to the
     * end proves that the file is complete.
     */
    public InputStream decrypting(InputStream in, byte[] context) throws IOException {
        try {
            return aead.newDecryptingStream(in, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt a stream", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
