package org.sklad.printing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.goods.receiving.ConsignmentLine;
import org.sklad.goods.receiving.Consignments;
import org.sklad.labels.LabelContent;
import org.sklad.labels.LabelFault;
import org.sklad.labels.LabelField;
import org.sklad.labels.LabelFormat;
import org.sklad.labels.LabelKind;
import org.sklad.labels.LabelSheets;
import org.sklad.labels.Medium;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.pdf.PaperQueue;

/** Draws labels of all kinds of things on request, from their rows. Drawings are not stored. */
public final class Labels {
    /** Maximum number of things in a request; the same thing can occur several times. */
    public static final int MOST_REFS = 1_000;

    private final Database database;
    private final LabelSheets sheets;
    private final LabelThings things;
    private final Consignments consignments;
    private final InstantSource clock;
    private final Map<String, List<String>> fitting = new ConcurrentHashMap<>();

    Labels(Database database, LabelSheets sheets, Consignments consignments, Messages messages, InstantSource clock) {
        this.database = database;
        this.sheets = sheets;
        this.things = new LabelThings(new LabelTexts(messages));
        this.consignments = consignments;
        this.clock = clock;
    }

    /**
     * Requires that the operator can print labels of these things, before the rest of the request is checked.
     *
     * @throws NothingToLabel for a thing that does not exist or is outside the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator does not print labels of this kind, or not there
     */
    public void require(LabelKind kind, List<String> refs, Operator by) {
        contents(kind, refs, by);
    }

    /**
     * Draws labels. A repeated request draws them again from the rows as they are now. The id counts as used once the labels are drawn, so
     * a failed request leaves no trace.
     *
     * @throws NothingToLabel as {@link #require}
     * @throws org.sklad.platform.db.IdReused if the id came with other content
     * @throws InvalidFields as {@link LabelSheets#draw}
     * @throws Refused if the label would not be readable
     * @throws org.sklad.platform.pdf.GlyphMissing if no font has one of the characters
     * @throws org.sklad.platform.pdf.PaperQueueFull if too many other requests are drawing
     */
    public byte[] print(IdempotencyKey claim, LabelRequest wish, Operator by) {
        Instant now = clock.instant();
        List<LabelContent> contents = database.read(handle -> {
            List<LabelContent> found = things.find(handle, wish.kind(), wish.refs(), by);
            IdempotencyKeys.refuseReuse(handle, claim);
            return found;
        });
        byte[] drawn = PaperQueue.draw(() -> sheets.draw(wish.order(), contents));
        database.write(handle -> IdempotencyKeys.claim(handle, claim, now));
        return drawn;
    }

    /** Draws labels as {@link #print} does, for a page, where a repeated request is harmless and needs no id. */
    public byte[] draw(LabelRequest wish, Operator by) {
        List<LabelContent> contents = contents(wish.kind(), wish.refs(), by);
        return PaperQueue.draw(() -> sheets.draw(wish.order(), contents));
    }

    /** Draws only the first sheet, or the first label of a roll, as a picture. Refuses as {@link #print} does. */
    public byte[] firstPage(LabelRequest wish, Operator by) {
        Medium medium = medium(wish.medium());
        int room = Math.max(1, medium.labelsOnPage() - wish.startAt() + 1);
        List<LabelContent> contents = contents(wish.kind(), wish.refs(), by).stream()
                .flatMap(each -> Collections.nCopies(Math.max(1, wish.copies()), each).stream())
                .limit(room)
                .toList();
        LabelRequest first = new LabelRequest(
                wish.kind(), wish.refs(), wish.design(), wish.medium(), wish.startAt(), 1, LabelFormat.PNG);
        return PaperQueue.draw(() -> sheets.draw(first.order(), contents));
    }

    /** Returns the reason why drawing would be refused: a label does not fit, or no font has a character. */
    public Optional<Message> fault(LabelRequest wish, Operator by) {
        List<LabelContent> each =
                contents(wish.kind(), wish.refs(), by).stream().distinct().toList();
        try {
            sheets.check(wish.order(), each);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.message());
        }
    }

    /** Returns the things of the request, each once. Refuses as {@link #require} does. */
    public List<Thing> things(LabelKind kind, List<String> refs, Operator by) {
        Map<LabelContent, Thing> counted = new LinkedHashMap<>();
        List<LabelContent> contents = contents(kind, refs, by);
        for (int i = 0; i < contents.size(); i++) {
            LabelContent content = contents.get(i);
            String ref = refs.get(i);
            counted.merge(
                    content,
                    new Thing(ref, content.code(), title(content, by.language()), 1),
                    (known, again) -> new Thing(known.ref(), known.code(), known.title(), known.times() + 1));
        }
        return List.copyOf(counted.values());
    }

    private static String title(LabelContent content, Language language) {
        Map<LabelField, String> fields = content.fields();
        LabelField own = language == Language.BG ? LabelField.TITLE_BG : LabelField.TITLE_EN;
        Optional<String> name = Stream.of(own, LabelField.TITLE_BG, LabelField.CONTENTS, LabelField.CASE_CODE)
                .map(field -> Optional.ofNullable(fields.get(field)))
                .flatMap(Optional::stream)
                .findFirst();
        return Stream.of(
                        name,
                        Optional.ofNullable(fields.get(LabelField.SIZE)),
                        Optional.ofNullable(fields.get(LabelField.LOT)),
                        Optional.ofNullable(fields.get(LabelField.PLACE)))
                .flatMap(Optional::stream)
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }

    /**
     * Returns the lots of a consignment as references.
     *
     * @throws org.sklad.platform.i18n.NotFound if there is no consignment with this id in the operator's centres
     * @throws InvalidFields if there are more than 1,000 labels
     */
    public List<String> received(UUID consignment, Each each, Operator by) {
        List<ConsignmentLine> lines = consignments.get(consignment, by).lines().stream()
                .filter(line -> !line.reversed())
                .toList();
        if (each == Each.LINE) {
            Set<List<String>> standing = new LinkedHashSet<>();
            lines.forEach(line -> standing.add(
                    List.of(line.lot().toString(), line.locationCode().value(), Long.toString(line.unitsEach()))));
            return standing.stream().map(place -> place.get(0)).toList();
        }
        long pieces = lines.stream().mapToLong(ConsignmentLine::times).sum();
        if (pieces > MOST_REFS) {
            throw new InvalidFields("each", Message.of("printing.too-many-pieces", pieces, MOST_REFS));
        }
        List<String> refs = new ArrayList<>();
        lines.forEach(line -> refs.addAll(
                Collections.nCopies(Math.toIntExact(line.times()), line.lot().toString())));
        return refs;
    }

    /** Returns the reference on the papers of a consignment, for a heading. Refuses as {@link #received} does. */
    public String reference(UUID consignment, Operator by) {
        return consignments.get(consignment, by).consignment().reference();
    }

    /** Lists the designs for a kind of thing, by name. */
    public List<String> designs(LabelKind kind) {
        return sheets.designs().entrySet().stream()
                .filter(each -> each.getValue() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Lists the media on which a design usually fits, by name. */
    public List<String> media(String design) {
        return fitting.computeIfAbsent(
                design,
                name -> sheets.media().keySet().stream()
                        .filter(medium -> sheets.fits(name, medium))
                        .toList());
    }

    /**
     * Returns the sheet or roll with this name.
     *
     * @throws InvalidFields if there is none
     */
    public Medium medium(String name) {
        return Optional.ofNullable(sheets.media().get(name))
                .orElseThrow(() -> new InvalidFields("medium", Message.of("labels.no-such-medium", name)));
    }

    /** Lists the unusable files of the folder {@code labels}, with the reasons. */
    public List<LabelFault> faults() {
        return sheets.faults();
    }

    private List<LabelContent> contents(LabelKind kind, List<String> refs, Operator by) {
        return database.read(handle -> things.find(handle, kind, refs, by));
    }
}
