package org.sklad.access;

import java.util.Optional;
import org.sklad.platform.crypto.Secret;

/**
 * What somebody types to sign in and where from.
 *
 * @param otp the code of the second factor, where one is set up
 * @param source the address that the request came from
 * @param device the mark that a browser keeps from an earlier sign-in
 */
public record SignIn(String username, Secret password, Optional<String> otp, String source, Optional<String> device) {}
