package org.sklad.harness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file, as a browser encodes it. */
public final class MultipartBody {
    public static final String TYPE = "multipart/form-data; boundary=sklad-it";

    private MultipartBody() {}

    public static byte[] of(Map<String, String> fields, String fileField, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> write(body, part(name, "") + value + "\r\n"));
        write(body, part(fileField, "; filename=\"file\""));
        body.writeBytes(file);
        write(body, "\r\n--sklad-it--\r\n");
        return body.toByteArray();
    }

    private static String part(String name, String more) {
        return "--sklad-it\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
