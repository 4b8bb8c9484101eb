package org.sklad.harness;

import org.sklad.SkladApplication;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.Passwords;
import org.sklad.platform.crypto.Randomness;

/**
 * The program with nearly free password hashing. The tests sign in thousands of times, and hashing at the cost that protects
 * people took more than half of their time. {@code FirstStartIT} uses the program as it is.
 */
public class QuickSklad extends SkladApplication {
    public static void main(String[] arguments) throws Exception {
        runAsProcess(new QuickSklad(), arguments);
    }

    @Override
    protected Passwords passwords(Randomness randomness) {
        return Access.quickPasswords(randomness);
    }
}
