package org.sklad.repairs.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ActWithResult;
import org.sklad.access.acts.Making;
import org.sklad.access.acts.NamePair;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.WithId;
import org.sklad.repairs.lifecycle.ActKind;
import org.sklad.repairs.lifecycle.AllowedActs;
import org.sklad.repairs.lifecycle.WorkOrderNumber;

/** The acts on work orders. */
final class WorkOrderActs {
    static final String PATH = "/work-orders";
    static final String ONE = "/{number}";
    static final String LOG = ONE + "/log";
    static final String PARTS = ONE + "/parts";
    static final String RETURNS = ONE + "/returns";
    static final String PHOTOS = ONE + "/photos";
    static final String PHOTO_REMOVAL = "/{photo}/removal";

    /** The page of an order. */
    static final String PAGE = "/repairs" + ONE;

    /** Reports a fault without a photo. */
    final Making<ReportForm> report;

    /** Logs hours worked. */
    final Act<WorkOrderNumber, LogForm> log;

    /** Uses spare parts. */
    final Act<WorkOrderNumber, PartsForm> use;

    /** Returns unused spare parts to stock. */
    final Act<WorkOrderNumber, ReturnsForm> giveBack;

    /** Removes a photo. */
    final Act<NamePair<WorkOrderNumber, UUID>, ActForm> removePhoto;

    private final WorkOrders orders;
    private final WorkOrderPhotos photos;
    private final Forms forms;

    WorkOrderActs(WorkOrders orders, Parts parts, WorkOrderPhotos photos, Forms forms) {
        this.orders = orders;
        this.photos = photos;
        this.forms = forms;
        report = Making.at(
                forms,
                PATH,
                this::requireReporter,
                (claim, form, by) -> orders.report(claim, form.report(), List.of(), by));
        log = this.<LogForm>ofRepairers(
                        LOG,
                        (claim, number, form, by) -> orders.log(claim, number, form.minutes(), form.noteText(), by))
                .stateFirst((number, by) -> orders.get(number, by).requireLoggable())
                .then(PAGE, "repairs.logged");
        use = this.<PartsForm>ofRepairers(
                        PARTS, (claim, number, form, by) -> parts.use(claim, number, form.location(), form.parts(), by))
                .stateFirst((number, by) -> orders.get(number, by).requireLoggable())
                .then(PAGE, "repairs.parts.used");
        giveBack = this.<ReturnsForm>ofRepairers(
                        RETURNS,
                        (claim, number, form, by) -> parts.giveBack(claim, number, form.location(), form.parts(), by))
                .stateFirst((number, by) -> orders.get(number, by).requireTakesBackParts())
                .then(PAGE, "repairs.parts.came-back");
        removePhoto = Act.<NamePair<WorkOrderNumber, UUID>, ActForm>on(
                        forms,
                        PATH + PHOTOS + PHOTO_REMOVAL,
                        (photo, by) -> requirePhotographer(photo.first(), by),
                        (claim, photo, form, by) -> photos.remove(claim, photo.first(), photo.second(), by))
                .then(PAGE, "repairs.photo-removed");
    }

    private <F extends Record & WithId> Act<WorkOrderNumber, F> ofRepairers(
            String address, ActWithResult.Work<WorkOrderNumber, F, Boolean> work) {
        return Act.<WorkOrderNumber, F>on(
                forms, PATH + address, (number, by) -> orders.require(number, by, WorkOrderScope.REPAIRERS), work);
    }

    /** Returns the act of a kind. */
    <F extends Record & WithDetails> Act<WorkOrderNumber, F> act(ActKind kind) {
        return Act.<WorkOrderNumber, F>on(
                        forms,
                        PATH + ONE + "/" + kind.word(),
                        (number, by) -> orders.require(number, by, kind.roles()),
                        (claim, number, form, by) -> orders.act(claim, number, kind, form.details(), by))
                .stateFirst((number, by) -> new AllowedActs(orders.get(number, by), by).require(kind));
    }

    /** Returns the act that adds a photo. Its form has the digest of the bytes, which are no field. */
    Act<WorkOrderNumber, PhotoForm> addPhoto(byte[] sent) {
        return Act.<WorkOrderNumber, PhotoForm>on(
                forms,
                PATH + PHOTOS,
                this::requirePhotographer,
                (claim, number, form, by) -> photos.add(claim, number, form.kind(), sent, by));
    }

    /** Checks the right to add photos; also asked before a picture is read. */
    void requirePhotographer(WorkOrderNumber number, Operator by) {
        orders.require(number, by, WorkOrderScope.REPORTERS);
    }

    /**
     * Accepts a report from a page. The photo is part of its content, so that an id means one picture.
     *
     * @throws org.sklad.platform.i18n.InvalidFields if fields are invalid
     */
    IdempotencyKey accept(ReportForm form, Optional<byte[]> photo, Operator by) {
        requireReporter(form, by);
        String digest = photo.map(PhotoForm::digest).orElse("");
        IdempotencyKey claim = forms.accept(PATH, form.id(), form, digest);
        forms.convert(claim, form::report);
        return claim;
    }

    private void requireReporter(ReportForm form, Operator by) {
        ReportForm.centreOf(form.centre()).ifPresent(centre -> orders.requireReporter(centre, by));
        by.require(WorkOrderScope.REPORTERS);
    }
}
