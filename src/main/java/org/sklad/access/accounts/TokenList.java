package org.sklad.access.accounts;

import java.time.LocalDate;
import java.util.List;
import org.sklad.access.signin.TokenRow;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;

/** The list of an operator's tokens. */
final class TokenList {
    private TokenList() {}

    /** @param today the day on which they are valid or not */
    static ListReading<Unfiltered, TokenRow, String> of(List<TokenRow> tokens, LocalDate today) {
        return Listing.<Unfiltered, TokenRow, String>of("tokens", "access.tokens", Places.whole())
                .path(TokenPages.PATH)
                .purpose("access.tokens.purpose")
                .empty("access.tokens.empty")
                .column(
                        Column.text("access.token.name", "#meta+name", TokenRow::name),
                        token -> new Shown.Prose(token.name()))
                .column(
                        Column.text("access.token.roles", "#contact+role+list", TokenRow::roles),
                        token -> Shown.lines(token.rolesHeld().all(), role -> new Shown.Words(role.words())))
                .fileText("access.token.rights", "", TokenRow::rights)
                .time("access.token.made-at", "#date+start", TokenRow::madeAt)
                .day("access.token.expires-on", "#date+end", TokenRow::expiresOn)
                .chip(
                        "access.token.state",
                        "#status",
                        token -> token.isValid(today) ? "VALID" : "ENDED",
                        token -> token.isValid(today)
                                ? new Shown.Chip("done", Message.of("access.token.valid"))
                                : new Shown.Chip("neutral", Message.of("access.token.ended")))
                .read(Query.unfiltered(), ListReading.Source.all(tokens));
    }
}
