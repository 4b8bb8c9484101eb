package org.sklad.goods.receiving;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.boxes.BoxActs;
import org.sklad.goods.boxes.NewBox;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.intake.Question;
import org.sklad.goods.intake.Weight;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.scanlists.Scan;
import org.sklad.goods.scanlists.ScanDocument;
import org.sklad.goods.scanlists.ScanForm;
import org.sklad.goods.scanlists.ScanOutcome;
import org.sklad.goods.scanlists.ScanQuery;
import org.sklad.goods.scanlists.ScanResult;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.goods.shelves.Shelves;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * The scan mode of incoming goods: a consignment is received, or a sack of it is sorted. A shelf or a box says where goods go.
 */
public final class IntakeScan implements ScanDocument<Intake, Question> {
    private final String path;
    private final BiFunction<UUID, Operator, Intake> find;
    private final ConsignmentLines lines;
    private final BoxActs boxes;
    private final IntakeCodes codes;
    private final Shelves shelves;
    private final UnknownGoods unknown;
    private final IncomingScans incoming;

    /**
     * Creates the scan mode.
     *
     * @param path the address of such documents
     * @param find finds a document that the operator may receive into; rejects the id of another kind of document
     */
    IntakeScan(
            String path,
            BiFunction<UUID, Operator, Intake> find,
            ConsignmentLines lines,
            BoxActs boxes,
            IntakeCodes codes,
            Shelves shelves,
            UnknownGoods unknown) {
        this.path = path;
        this.find = find;
        this.lines = lines;
        this.boxes = boxes;
        this.codes = codes;
        this.shelves = shelves;
        this.unknown = unknown;
        this.incoming = new IncomingScans(lines, codes, unknown);
    }

    @Override
    public String template() {
        return "goods/receiving/receive.jte";
    }

    @Override
    public Intake find(String id, Operator by) {
        return find.apply(ScanDocument.id(id), by);
    }

    @Override
    public boolean isOpen(Intake intake) {
        return intake.isOpen();
    }

    @Override
    public String path(Intake intake) {
        return path + "/" + intake.id();
    }

    @Override
    public String address(Intake intake) {
        return path(intake) + "/receive";
    }

    @Override
    public String target(Intake intake, String sent) {
        return LocationAddress.find(sent, intake.centre())
                .map(address -> address.location().value())
                .orElse(intake.locationCode().value());
    }

    @Override
    public CentreCode centre(Intake intake) {
        return intake.centre();
    }

    @Override
    public boolean hasTarget() {
        return true;
    }

    @Override
    public ScanView<Intake, Question> view(Intake intake, ScanOutcome<Question> outcome, long before, Operator by) {
        ScannedList goods = lines.list(intake, before, ScannedList.OF_SCAN_MODE);
        return new ScanView<>(intake, path(intake), address(intake), goods, ready(intake, outcome))
                .with(codes.sums(intake, goods))
                .proposing(last -> shelves.proposed(intake.centre(), last.sku(), ScanView.PROPOSED, by));
    }

    @Override
    public List<Item> often(Intake intake) {
        return codes.often(intake);
    }

    /**
     * Size buttons stay visible until another question is shown. The lines say their units per scan; those of the entry may be of other
     * goods than the last ones.
     */
    private ScanOutcome<Question> ready(Intake intake, ScanOutcome<Question> entered) {
        ScanOutcome<Question> outcome = entered.withEach(1);
        return outcome.style().isEmpty() || outcome.question().isPresent()
                ? outcome
                : outcome.asking(lines.sizes(intake, new StyleCode(outcome.style())));
    }

    @Override
    public Optional<Question> asked(Intake intake, ScanQuery query, Operator by) {
        String words = query.text("words");
        if (!query.text("code").isEmpty()) {
            return Optional.of(unknown.meaning(intake, new RawCode(query.text("code")), words, by));
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question.Choice(words, unknown.candidates(words, by)));
    }

    /** Handles a weight, an item chosen by name, or one less of an item. */
    @Override
    public Optional<ScanOutcome<Question>> chosen(Scan<Intake> scan, ScanForm form) {
        Optional<Long> grams = Optional.ofNullable(form.code())
                .filter(any -> form.last() != null)
                .flatMap(each -> Weight.said(each.text()));
        return grams.map(weight -> weighed(scan, form.goods(), weight))
                .or(() -> Optional.ofNullable(form.item()).map(item -> incoming.chosen(scan, form, item)))
                .or(() -> Optional.ofNullable(form.less()).map(item -> less(scan, new Sku(item))));
    }

    /** Reverses the latest scan of an item. Without one, there is nothing to reverse. */
    private ScanOutcome<Question> less(Scan<Intake> scan, Sku item) {
        Intake intake = scan.document();
        lines.latest(intake, item).ifPresent(line -> lines.undoOne(scan.claim(), intake.id(), line.line(), scan.by()));
        return ScanOutcome.of(ScanResult.OK, scan.at());
    }

    private ScanOutcome<Question> weighed(Scan<Intake> scan, ScannedForm goods, long grams) {
        if (!codes.isWeighed(scan.document(), goods.last())) {
            return ScanOutcome.refused(Message.of("receiving.weight.not-weighed"), scan.at());
        }
        number(scan, goods, grams);
        return ScanOutcome.of(ScanResult.OK, scan.at());
    }

    @Override
    public ScanOutcome<Question> scanned(Scan<Intake> scan, ScanForm form, RawCode code) {
        return incoming.scanned(scan, form, code);
    }

    @Override
    public void number(Scan<Intake> scan, ScannedForm form, long packs) {
        lines.restate(scan.claim(), scan.document().id(), form.last(), Restatement.times(packs), scan.by());
    }

    @Override
    public void more(Scan<Intake> scan, ScannedForm form) {
        number(scan, form, form.units() / form.unitsEach());
    }

    @Override
    public void less(Scan<Intake> scan, ScannedForm form) {
        lines.undoOne(scan.claim(), scan.document().id(), form.last(), scan.by());
    }

    @Override
    public Message undo(Scan<Intake> scan, long last) {
        lines.undoAlike(scan.claim(), scan.document().id(), last, scan.by());
        return Message.of("receiving.taken-back");
    }

    @Override
    public void place(Scan<Intake> scan, PlacedForm form) {
        lines.place(scan.claim(), scan.document().id(), form.last(), form.there(), scan.by());
    }

    @Override
    public ScanOutcome<Question> refused(Refusal why, FormState entered, Intake intake, String at) {
        return unknown.askForUnits(entered, why, intake, at)
                .orElseGet(() -> ScanDocument.super.refused(why, entered, intake, at));
    }

    /** Corrects the lot or the condition of scanned goods. */
    ScanOutcome<Question> correct(Scan<Intake> scan, ConditionForm form) {
        lines.correct(scan.claim(), scan.document().id(), form.last(), form.part(), scan.by());
        return ScanOutcome.said(ScanResult.OK, form.said(), scan.at());
    }

    /** Receives quantities of several sizes of a style at once. */
    ScanOutcome<Question> grid(Scan<Intake> scan, GridForm form) {
        lines.receive(scan.claim(), scan.document().id(), form.incoming(), "", scan.by());
        return ScanOutcome.of(ScanResult.OK, scan.at());
    }

    /** Creates a box at the current destination and directs the next goods into it. */
    ScanOutcome<Question> box(Scan<Intake> scan, ScanForm form) {
        String at = BoxCode.find(scan.at())
                .map(box -> boxes.get(box, scan.by()).box().location().value())
                .orElse(scan.at());
        NewBox next = new NewBox(scan.document().centre(), at, Optional.empty(), List.of());
        boxes.make(scan.claim(), next, scan.by());
        BoxCode made = boxes.boxOf(scan.claim().id());
        return ScanOutcome.goTo(Message.of("receiving.next-box", made.grouped(), at), made.toString());
    }

    /** Attaches an unknown code to an existing or new item and receives the scanned goods. */
    ScanOutcome<Question> attach(Scan<Intake> scan, AttachForm form) {
        return unknown.attach(scan, form);
    }
}
