package org.sklad.programme.sessions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.handouts.HandoutForm.HeadsForm;
import org.sklad.aid.handouts.SeenRestrictions;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.donors.RestrictionCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.WithId;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.interpreters.InterpreterCode;

/**
 * An information session to record.
 *
 * @param topics codes of topics
 * @param languages languages spoken there
 * @param minutes length of the session
 * @param heads people by sex and age band; at least one
 * @param interpreters codes of interpreters
 * @param materials items given out from stock; the session is a group handout of them too
 * @param location where the materials are taken from: a location of the centre, or the bag of a team; {@code STORE} by default
 * @param room where in the centre the session was
 * @param campaign name of the campaign that it belongs to
 * @param restrictionsSeen {@code true} to give goods although their donor meant them for others and asks for a warning
 * @param seenRestrictions codes of single restrictions to confirm
 */
public record InformationSessionForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull LocalDate on,

        @NotEmpty(message = "sessions.no-topics") @Size(min = 1, max = 20)
        List<@NotNull @Size(max = EntryCode.MOST) @Pattern(regexp = EntryCode.PATTERN) String> topics,

        @NotEmpty(message = "sessions.no-languages") @Size(min = 1, max = SpokenLanguages.MOST)
        List<@NotNull @Size(max = 8) String> languages,

        @NotNull @Min(1) @Max(InformationSessionForm.MOST_MINUTES)
        Integer minutes,

        @NotEmpty(message = "sessions.no-heads") @Size(min = 1, max = 10) @Chosen(by = "count")
        List<@NotNull @Valid HeadsForm> heads,

        @Nullable @Size(max = 10)
        List<@NotNull @Size(max = InterpreterCode.MOST) @Pattern(regexp = InterpreterCode.PATTERN) String> interpreters,

        @Nullable @Size(max = 50) @Chosen(by = "quantity") List<@NotNull @Valid MaterialForm> materials,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = InformationSessionForm.MOST_WORDS)
        String room,

        @Nullable @Size(max = InformationSessionForm.MOST_WORDS)
        String campaign,

        @Nullable Boolean restrictionsSeen,

        @Nullable @Size(max = 300)
        List<@NotNull @Size(max = 30) @Pattern(regexp = RestrictionCode.PATTERN) String> seenRestrictions)
        implements WithId {
    static final int MOST_MINUTES = 720;
    static final int MOST_WORDS = 100;
    static final String STORE = "STORE";

    /**
     * Returns the session to record.
     *
     * @throws InvalidFields if a language is unknown, or heads of one sex and age band are stated twice
     */
    NewSession session() {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            if (!SpokenLanguages.isKnown(languages.get(i))) {
                errors.add(new FieldError("languages", Message.of("sessions.no-such-language", languages.get(i))));
            }
        }
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < heads.size(); i++) {
            if (!seen.add(List.of(heads.get(i).sex(), heads.get(i).ageBand()))) {
                errors.add(new FieldError("heads[" + i + "]", Message.of("handouts.handout.heads-twice")));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new NewSession(
                new CentreCode(centre),
                on,
                minutes,
                stripped(room),
                stripped(campaign),
                codes(topics),
                SpokenLanguages.of(languages),
                Objects.requireNonNullElse(interpreters, List.<String>of()).stream()
                        .distinct()
                        .map(InterpreterCode::new)
                        .toList(),
                heads.stream()
                        .map(each -> new Heads(each.sex(), each.ageBand(), each.count()))
                        .toList(),
                goods(),
                Objects.requireNonNullElse(location, STORE),
                SeenRestrictions.of(restrictionsSeen, seenRestrictions));
    }

    private List<GoodsLine> goods() {
        List<GoodsLine> goods = new ArrayList<>();
        for (MaterialForm each : Objects.requireNonNullElse(materials, List.<MaterialForm>of())) {
            goods.add(each.goods("materials[" + goods.size() + "]."));
        }
        return goods;
    }

    private static List<EntryCode> codes(List<String> texts) {
        return texts.stream().distinct().map(EntryCode::new).toList();
    }

    private static String stripped(@Nullable String text) {
        return Optional.ofNullable(text).orElse("").strip();
    }
}
