package org.sklad.platform.crypto;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * Encrypts files of any size in segments of 64 KiB, each authenticated with its position and whether it is the last: a changed,
 * moved or missing segment does not open. Memory: two segments.
 */
public final class StreamCipher {
    /**
     * Java 17 compiles its GHASH only after many calls, one a segment: a process that makes one backup of 300 MB and ends takes
     * 21 s with segments of 1 MiB and 10 s with these.
     */
    private static final int SEGMENT_BYTES = 1 << 16;

    private final StreamingAead aead;

    StreamCipher(byte[] key) {
        try {
            this.aead = new AesGcmHkdfStreaming(key, "HmacSha256", MasterKey.BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing in this Java", e);
        }
    }

    /** Closing the stream writes the last segment and closes the one beneath. What the context holds must be given to read it. */
    public OutputStream encrypting(OutputStream out, byte[] context) throws IOException {
        try {
            return aead.newEncryptingStream(out, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt a stream", e);
        }
    }

    /**
     * Gives no byte that was not authenticated; throws {@link IOException} where the file was changed. Only a stream that was read
     * to its end is known to be whole.
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
