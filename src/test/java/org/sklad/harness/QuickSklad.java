package org.sklad.harness;

import org.sklad.SkladApplication;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.Passwords;
import org.sklad.platform.crypto.Randomness;

/**
 * The program with passwords that are hashed at next to no cost. The tests sign in thousands of times, and at the cost that
 * protects people this alone was more than half of their work. {@code FirstStartIT} uses the program as it is.
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
