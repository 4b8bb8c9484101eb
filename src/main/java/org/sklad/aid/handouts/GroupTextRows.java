package org.sklad.aid.handouts;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.handouts.GroupTextDao.HandoutTexts;
import org.sklad.aid.handouts.GroupTextDao.LineTexts;
import org.sklad.aid.handouts.GroupTextDao.Text;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.ValuePlace;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.SealedRows;

/**
 * Texts of group handouts and of later records about these handouts, encrypted again when a rotation replaces their key. Texts of handouts
 * to a person are encrypted with the person's data key and stay.
 */
public final class GroupTextRows implements SealedRows {
    /** A query for texts that are stored one to a row. */
    private interface Find {
        List<Text> find(GroupTextDao dao, String newest, int limit);
    }

    private interface Replace {
        void replace(GroupTextDao dao, UUID id, String before, String after);
    }

    /**
     * A column of texts.
     *
     * @param places returns the place of a text from the id of its row and of its handout
     */
    private record Column(Find find, Places places, Replace replace) {}

    private interface Places {
        ValuePlace of(Text text);
    }

    private static final List<Column> COLUMNS = List.of(
            new Column(
                    GroupTextDao::signatures,
                    text -> HandoutCipher.Seal.picturePlace(text.handout()),
                    GroupTextDao::replaceSignature),
            new Column(
                    GroupTextDao::reversals,
                    text -> HandoutCipher.Seal.place("reversal_reason", text.handout()),
                    GroupTextDao::replaceReversal),
            new Column(
                    GroupTextDao::returns,
                    text -> HandoutCipher.Seal.returnPlace("note", text.id()),
                    GroupTextDao::replaceReturn),
            new Column(
                    GroupTextDao::returnReversals,
                    text -> HandoutCipher.Seal.returnPlace("reversal_reason", text.id()),
                    GroupTextDao::replaceReturnReversal),
            new Column(
                    GroupTextDao::resolutions,
                    text -> HandoutCipher.Seal.resolutionPlace(text.id()),
                    GroupTextDao::replaceResolution),
            new Column(
                    GroupTextDao::named,
                    text -> HandoutCipher.Seal.place("named", text.handout()),
                    GroupTextDao::replaceNamed));

    @Override
    public int renewSome(Database database, InstallationKeys keys) {
        FieldCipher cipher = keys.fields();
        int found = handouts(database, cipher) + lines(database, cipher);
        for (Column each : COLUMNS) {
            found += SealedRows.renewSome(
                    database,
                    (handle, limit) -> each.find().find(dao(handle), cipher.newestPattern(), limit),
                    text -> new Text(
                            text.id(),
                            text.handout(),
                            cipher.renew(each.places().of(text), text.sealed())),
                    (handle, before, after) ->
                            each.replace().replace(dao(handle), before.id(), before.sealed(), after.sealed()));
        }
        return found;
    }

    private static int handouts(Database database, FieldCipher cipher) {
        return SealedRows.renewSome(
                database,
                (handle, limit) -> dao(handle).handouts(cipher.newestPattern(), limit),
                row -> new HandoutTexts(
                        row.id(),
                        renewed(cipher, HandoutCipher.Seal.place("collected_by", row.id()), row.collectedBy()),
                        renewed(cipher, HandoutCipher.Seal.place("override_reason", row.id()), row.overrideReason())),
                (handle, before, after) -> dao(handle).replaceHandout(before, after));
    }

    private static int lines(Database database, FieldCipher cipher) {
        return SealedRows.renewSome(
                database,
                (handle, limit) -> dao(handle).lines(cipher.newestPattern(), limit),
                row -> new LineTexts(
                        row.handout(),
                        row.line(),
                        renewed(
                                cipher,
                                HandoutCipher.Seal.place("prescription", row.handout(), row.line()),
                                row.prescription()),
                        renewed(cipher, HandoutCipher.Seal.place("dose", row.handout(), row.line()), row.dose()),
                        renewed(cipher, HandoutCipher.Seal.place("dosing", row.handout(), row.line()), row.dosing())),
                (handle, before, after) -> dao(handle).replaceLine(before, after));
    }

    private static String renewed(FieldCipher cipher, ValuePlace place, String sealed) {
        return sealed.isEmpty() ? "" : cipher.renew(place, sealed);
    }

    private static GroupTextDao dao(Handle handle) {
        return handle.attach(GroupTextDao.class);
    }
}
