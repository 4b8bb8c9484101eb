package org.sklad.platform.http;

import org.eclipse.jetty.http.HttpFields;

/** The security headers of every answer: a page, an asset or an error that never reached the application. */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; "
            + "img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:; frame-src 'self' blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private SecurityHeaders() {}

    /**
     * Adds the headers.
     *
     * @param secure true over https; a browser must not get a promise of https over plain http
     */
    static void put(HttpFields.Mutable headers, boolean secure) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        // With "no-referrer", forms would send "Origin: null", which the check against foreign sites refuses.
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "no-store");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
