package org.sklad.access.signin;

import java.util.Optional;
import org.sklad.platform.crypto.Secret;

/**
 * The input and the origin of a sign-in.
 *
 * @param otp the code of the second factor, if one is set up
 * @param source the address that the request came from
 * @param device the mark that a browser keeps from an earlier sign-in
 * @param browser the browser and its system, for the list of sessions; empty for a program
 * @param station the token of a shared station
 */
public record SignIn(
        String username,
        Secret password,
        Optional<String> otp,
        String source,
        Optional<String> device,
        String browser,
        Optional<String> station) {
    /** Creates a sign-in without a browser name. */
    public SignIn(String username, Secret password, Optional<String> otp, String source, Optional<String> device) {
        this(username, password, otp, source, device, "", Optional.empty());
    }
}
