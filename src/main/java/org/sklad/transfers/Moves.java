package org.sklad.transfers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.barcodes.RawCode;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Items;
import org.sklad.catalogue.Sku;
import org.sklad.centres.Centres;
import org.sklad.centres.Location;
import org.sklad.centres.Locations;
import org.sklad.platform.db.Claim;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.UsedIds;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.stock.Carried;
import org.sklad.stock.Document;
import org.sklad.stock.Good;
import org.sklad.stock.Goods;
import org.sklad.stock.LotCode;
import org.sklad.stock.Movement;
import org.sklad.stock.StockLedger;

/**
 * Goods carried within a centre (domain, "Move"): onto a shelf, into a bag, into quarantine and out of it; by warehouse workers and
 * managers of the centre. Held, recalled and expired goods are carried like others. A line is posted as soon as it is scanned, so
 * nothing is lost when a page is closed. Quantities are smallest units.
 */
public final class Moves {
    static final Role[] MAY_MOVE = {Role.WAREHOUSE, Role.MANAGER};
    static final Role[] MAY_SEE = {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final InstantSource clock;

    public Moves(
            Database database,
            Centres centres,
            Locations locations,
            StockLedger ledger,
            Goods goods,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.ledger = ledger;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Carries the lines; without any it begins a move, to which they are added.
     *
     * @return true when it is new; false when the same came before under the same id
     * @throws InvalidFields when a location, an item, a lot or a code is unknown, or goods would go where they stand
     * @throws org.sklad.stock.InsufficientStock when fewer stand at the location itself; it says how many
     */
    public boolean post(Claim claim, NewMove wanted, Operator by) {
        by.requireAt(wanted.centre(), MAY_MOVE);
        Document document = Document.now(claim.id(), by, clock.instant());
        LocalDate today = today(wanted.centre(), document.recordedAt());
        return database.write(handle -> {
            if (!UsedIds.claim(handle, claim, document.recordedAt())) {
                return false;
            }
            MoveLines lines = new MoveLines(handle, goods, locations, wanted.centre());
            Location from = lines.requireLocation(wanted.from(), "from");
            Location to = lines.requireLocation(wanted.to(), "to");
            if (from.equals(to)) {
                throw new InvalidFields("to", samePlace(from));
            }
            dao(handle).insert(claim.id(), wanted.centre(), from.id(), to.id(), by.id(), document.recordedAt());
            if (!wanted.lines().isEmpty()) {
                int first = numbers(handle, claim.id(), wanted.lines().size());
                ledger.carry(
                        handle, document, from, today, lines.resolve(wanted.lines(), from, to, first, "lines[%d]."));
            }
            return true;
        });
    }

    /**
     * Carries one line more.
     *
     * @throws MoveTakenBack when all of the move was taken back
     */
    public boolean add(Claim claim, UUID id, NewMoveLine wanted, Operator by) {
        Move seen = mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        LocalDate today = today(seen.centre(), document.recordedAt());
        return database.write(handle -> {
            if (!UsedIds.claim(handle, claim, document.recordedAt())) {
                return false;
            }
            add(handle, document, seen, wanted, today);
            return true;
        });
    }

    /**
     * Lets lines of one lot count for another quantity: where more went, the rest is carried; else they are taken back and carried
     * anew.
     *
     * @param lines numbers as the operator saw them, all from one lot to one place
     * @param quantity smallest units in all
     */
    public boolean restate(Claim claim, UUID id, Set<Integer> lines, long quantity, Operator by) {
        Move seen = mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        LocalDate today = today(seen.centre(), document.recordedAt());
        return database.write(handle -> {
            if (!UsedIds.claim(handle, claim, document.recordedAt())) {
                return false;
            }
            List<Movement> live = live(handle, id, lines);
            long present = live.stream().mapToLong(Movement::quantity).sum();
            if (quantity <= present || live.isEmpty()) {
                ledger.reverse(handle, document, id, lines);
            }
            long rest = quantity > present ? quantity - present : quantity;
            add(handle, document, seen, again(live, rest), today);
            return true;
        });
    }

    private static NewMoveLine again(List<Movement> live, long quantity) {
        Movement first = live.get(0);
        Set<LotCode> lots = live.stream().map(Movement::lot).collect(Collectors.toSet());
        NewMoveLine line =
                lots.size() == 1 ? NewMoveLine.of(first.lot(), quantity) : NewMoveLine.of(first.sku(), quantity);
        return new NewMoveLine(
                line.item(),
                line.lot(),
                line.code(),
                line.quantity(),
                line.times(),
                Optional.of(first.fromBox()).filter(box -> !box.isLoose()),
                Optional.of(first.toBox()).filter(box -> !box.isLoose()),
                Optional.of(first.toLocation().value()));
    }

    /**
     * Takes lines back; the ledger gives each movement one that names it.
     *
     * @throws org.sklad.stock.NothingToReverse when all of them were taken back before
     * @throws org.sklad.stock.InsufficientStock when the goods have gone on; it says how many are left
     */
    public boolean undo(Claim claim, UUID id, Set<Integer> lines, Operator by) {
        mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.write(handle -> {
            if (!UsedIds.claim(handle, claim, document.recordedAt())) {
                return false;
            }
            live(handle, id, lines);
            ledger.reverse(handle, document, id, lines);
            return true;
        });
    }

    /**
     * Takes all of it back that was not taken back before.
     *
     * @param reason why, as people will read it
     * @throws MoveTakenBack when that was done before
     * @throws org.sklad.stock.InsufficientStock when the goods have gone on; it says how many are left
     */
    public boolean reverse(Claim claim, UUID id, String reason, Operator by) {
        mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.write(handle -> {
            if (!UsedIds.claim(handle, claim, document.recordedAt())) {
                return false;
            }
            if (dao(handle).reverse(id, claim.id(), reason) == 0) {
                throw new MoveTakenBack();
            }
            ledger.reverse(handle, document, id);
            return true;
        });
    }

    /** The move with its lines; refuses with {@link NotFound} outside the operator's centres. */
    public MoveView get(UUID id, Operator by) {
        return database.read(handle -> {
            Move move = seen(handle, id, by);
            List<Movement> lines = StockLedger.posted(handle, id).stream()
                    .filter(line -> line.reverses().isEmpty())
                    .toList();
            Set<Sku> skus = lines.stream().map(Movement::sku).collect(Collectors.toSet());
            return new MoveView(move, lines, Items.named(handle, skus));
        });
    }

    /**
     * Moves of one centre, or of all of the operator's, the latest first. Refuses a centre that is none of them. Where an operator
     * has some centres, each is asked for its own latest, so that no row of another is read.
     */
    public List<Move> list(Optional<CentreCode> centre, MovePlace after, int limit, Operator by) {
        requireMaySee(centre, by);
        boolean everywhere = centre.isEmpty() && Stream.of(MAY_SEE).anyMatch(by.roles()::hasEverywhere);
        List<CentreCode> own = centre.map(List::of).orElseGet(() -> visible(by));
        return database.read(handle -> {
            if (everywhere) {
                return dao(handle).list(after.before(), after.id(), limit);
            }
            List<Move> moves = new ArrayList<>();
            own.forEach(each -> moves.addAll(dao(handle).ofCentre(each, after.before(), after.id(), limit)));
            moves.sort(Comparator.comparing(Move::recordedAt)
                    .thenComparing(move -> move.id().toString())
                    .reversed());
            return List.copyOf(moves.subList(0, Math.min(limit, moves.size())));
        });
    }

    /** What is outside the operator's centres is not there, before it is told what they may not within. */
    static void requireMaySee(Optional<CentreCode> centre, Operator by) {
        centre.ifPresent(each -> by.requireAt(each, MAY_SEE));
        by.require(MAY_SEE);
    }

    /** What a code means in the centre: goods, or a location where they go; empty when nothing does. */
    Optional<Good> find(CentreCode centre, RawCode code) {
        return database.read(handle -> goods.find(handle, code.text(), centre));
    }

    /** The items with these skus, in that order. */
    List<Item> items(List<Sku> skus) {
        return database.read(handle -> {
            var named = Items.named(handle, Set.copyOf(skus));
            return skus.stream()
                    .flatMap(sku -> Stream.ofNullable(named.get(sku)))
                    .toList();
        });
    }

    /** One that the operator may add to; refuses like {@link #get}, or with Forbidden. */
    Move mine(UUID id, Operator by) {
        Move move = database.read(handle -> seen(handle, id, by));
        by.requireAt(move.centre(), MAY_MOVE);
        return move;
    }

    private void add(Handle handle, Document document, Move move, NewMoveLine wanted, LocalDate today) {
        MoveLines lines = new MoveLines(handle, goods, locations, move.centre());
        Location from = locations.get(handle, move.centre(), move.from());
        Location usual = locations.get(handle, move.centre(), move.to());
        int number = numbers(handle, move.id(), 1);
        List<Carried> resolved = lines.resolve(List.of(wanted), from, usual, number, "");
        ledger.carry(handle, document, from, today, resolved);
    }

    /** The first of so many numbers for lines; a line that is refused gives its number back. */
    private static int numbers(Handle handle, UUID id, int lines) {
        int last = dao(handle).takeNumbers(id, lines).orElseThrow(MoveTakenBack::new);
        return last - lines + 1;
    }

    /** The lines that the operator saw, as far as they stand; refuses when one is not there. */
    private static List<Movement> live(Handle handle, UUID id, Set<Integer> numbers) {
        List<Movement> posted = StockLedger.posted(handle, id).stream()
                .filter(line -> line.reverses().isEmpty() && numbers.contains(line.line()))
                .toList();
        if (posted.stream().map(Movement::line).distinct().count() < numbers.size() || posted.isEmpty()) {
            throw new NotFound();
        }
        return posted.stream().filter(line -> line.reversedBy().isEmpty()).toList();
    }

    private static Move seen(Handle handle, UUID id, Operator by) {
        Move move = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(move.centre(), MAY_SEE);
        return move;
    }

    private static List<CentreCode> visible(Operator by) {
        Set<Role> roles = Set.of(MAY_SEE);
        return by.roles().all().stream()
                .filter(held -> roles.contains(held.role()))
                .flatMap(held -> held.centre().stream())
                .distinct()
                .toList();
    }

    private LocalDate today(CentreCode centre, Instant now) {
        return LocalDate.ofInstant(now, centres.get(centre).timeZone());
    }

    private static Message samePlace(Location from) {
        return Message.of("transfers.same-place", from.address().toString());
    }

    private static MoveDao dao(Handle handle) {
        return handle.attach(MoveDao.class);
    }
}
