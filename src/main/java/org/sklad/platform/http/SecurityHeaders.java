package org.sklad.platform.http;

import org.eclipse.jetty.http.HttpFields;

/** What every answer says to the browser, be it a page, an asset or an error that never reached the application. */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; "
            + "img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:; frame-src 'self' blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private SecurityHeaders() {}

    /** @param secure over https; a browser must not keep a promise of https that plain http gave */
    static void put(HttpFields.Mutable headers, boolean secure) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        // "no-referrer" would make forms send "Origin: null", which the check against foreign sites refuses.
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "no-store");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
