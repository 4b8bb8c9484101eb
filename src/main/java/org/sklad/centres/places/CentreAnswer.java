package org.sklad.centres.places;

/** A centre as the API shows it. */
public record CentreAnswer(String code, Name name, CentreKind kind, String timeZone) {
    /** The name in both languages of the interface. */
    public record Name(String bg, String en) {}

    static CentreAnswer of(Centre centre) {
        return new CentreAnswer(
                centre.code().value(),
                new Name(centre.nameBg(), centre.nameEn()),
                centre.kind(),
                centre.timeZone().getId());
    }
}
