package org.sklad.goods.planning;

/** A suggested transfer in the API; quantities are in smallest units. */
public record SuggestionAnswer(
        String from, String to, String item, long quantity, Suggestion.Cause cause, long missing) {
    static SuggestionAnswer of(Suggestion suggestion) {
        return new SuggestionAnswer(
                suggestion.from().value(),
                suggestion.to().value(),
                suggestion.item().sku().value(),
                suggestion.quantity(),
                suggestion.cause(),
                suggestion.missing());
    }
}
