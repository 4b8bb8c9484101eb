package org.sklad.access.signin;

import java.util.Optional;
import org.sklad.platform.crypto.Secret;

/**
 * What somebody types to sign in and where from.
 *
 * @param otp the code of the second factor, where one is set up
 * @param source the address that the request came from
 * @param device the mark that a browser keeps from an earlier sign-in
 * @param browser the browser and its system, as the list of sessions shows them; empty for a program
 */
public record SignIn(
        String username,
        Secret password,
        Optional<String> otp,
        String source,
        Optional<String> device,
        String browser) {
    /** A sign-in that names no browser. */
    public SignIn(String username, Secret password, Optional<String> otp, String source, Optional<String> device) {
        this(username, password, otp, source, device, "");
    }
}
