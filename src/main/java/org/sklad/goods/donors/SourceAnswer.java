package org.sklad.goods.donors;

/** A donor or a funding source as the API shows it. */
public record SourceAnswer(String code, String name) {
    static SourceAnswer of(Source source) {
        return new SourceAnswer(source.code().value(), source.name());
    }
}
