package org.sklad.programme.referrals;

import java.util.UUID;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.ValuePlace;

/** Encrypts reasons, notes and legal grounds under the person's data key, so that erasing the key erases them. */
final class ReferralTexts {
    private final PersonalTexts texts;

    ReferralTexts(DataKeys dataKeys) {
        texts = new PersonalTexts(dataKeys);
    }

    String closeNote(PersonalTexts.Key key, UUID step, String note) {
        return texts.close(key, note(step), note);
    }

    String openNote(PersonalTexts.Key key, UUID step, String sealed) {
        return texts.open(key, note(step), sealed);
    }

    String closeGround(PersonalTexts.Key key, UUID referral, String ground) {
        return texts.close(key, ground(referral), ground);
    }

    String openGround(PersonalTexts.Key key, UUID referral, String sealed) {
        return texts.open(key, ground(referral), sealed);
    }

    private static ValuePlace note(UUID step) {
        return new ValuePlace("referral_steps", "note", step.toString());
    }

    private static ValuePlace ground(UUID referral) {
        return new ValuePlace("referrals", "legal_ground", referral.toString());
    }
}
