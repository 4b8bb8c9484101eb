package org.sklad.programme.complaints;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.crypto.KeyedHash;

/**
 * The codes of posters and replies. Both follow from a key of the installation, so a repeated request gets the same reply code although only its
 * hash is stored, and a poster can be printed again.
 */
record FeedbackCodes(KeyedHash hash) {
    /** Digits on a poster. */
    static final int POSTER = 16;

    /** Returns the code of a centre's poster and receipts. It is public and opens nothing but the form. */
    String poster(CentreCode centre) {
        return digits("poster " + centre.value(), POSTER);
    }

    /** Finds the centre of a typed or scanned poster code. */
    Optional<CentreCode> centre(String typed, Collection<CentreCode> all) {
        return CodeDigits.of(typed, POSTER)
                .flatMap(digits -> all.stream()
                        .filter(each -> KeyedHash.same(poster(each), digits))
                        .findFirst());
    }

    /** Returns the code by which the person reads the answer. */
    ReplyCode reply(UUID complaint) {
        return new ReplyCode(digits("reply " + complaint, ReplyCode.LENGTH));
    }

    /** Returns the hash of a reply code, by which the complaint is found. */
    String hash(ReplyCode code) {
        return hash.of("code " + code.digits());
    }

    private String digits(String text, int count) {
        BigInteger number = new BigInteger(1, Base64.getUrlDecoder().decode(hash.of(text)));
        String digits = number.mod(BigInteger.TEN.pow(count)).toString();
        return "0".repeat(count - digits.length()) + digits;
    }
}
