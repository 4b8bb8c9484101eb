package org.sklad.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.NewDevice;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.lots.Lot;
import org.sklad.harness.PhoneEntries;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.Language;

/**
 * The same records of three phones, delivered in any order, twice, in overlapping parts and all at once: what is in stock, what is due, which
 * needs are met and what is marked is the same, on each engine.
 */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryOrderTest {
    private static final int ORDERS = 5;

    private TestDatabases databases;
    private Desk desk;
    private List<Operator> authors;
    private List<UUID> devices;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        desk.stock.centres.add("HAR");
        desk.stock.centres.room("HAR", "101");
        authors = List.of(operator(), operator(), operator());
        devices = authors.stream().map(this::registered).toList();
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private Operator operator() {
        return desk.access.operator(Access.unique("field"), "field@HAR");
    }

    private UUID registered(Operator by) {
        UUID id = UUID.randomUUID();
        desk.features.phone.devices.devices.register(
                Access.claim("device"), new NewDevice(new DeviceId(id), "Team", new CentreCode("HAR")), by);
        return id;
    }

    /** An item with a rule, two people, and what three phones recorded of them: more than is in stock, and more than is due. */
    private final class World {
        private final Item item = TestItems.item().in(desk.database);
        private final Lot lot = desk.stock.receive(item, desk.stock.store("HAR"), 12);
        private final List<Beneficiary> people =
                List.of(desk.adult(Sex.FEMALE, authors.get(0)), desk.adult(Sex.MALE, authors.get(0)));
        private final String rule = "T-" + item.sku().value();
        private final List<List<ObjectNode>> phones = new ArrayList<>();

        World() {
            desk.rules.add(
                    Access.claim("rule"),
                    TestRules.rule(rule)
                            .of(RuleGoods.items(item.sku()))
                            .gives(4)
                            .build(),
                    desk.stock.everywhere);
            Instant start = desk.access.now().minus(Duration.ofHours(6));
            for (int phone = 0; phone < 3; phone++) {
                PhoneEntries made =
                        new PhoneEntries(authors.get(phone).username().value());
                List<ObjectNode> entries = new ArrayList<>();
                for (int person = 0; person < 2; person++) {
                    String code = people.get(person).caseCode().value();
                    Instant at = start.plusSeconds(1_000L * phone + 300L * person);
                    entries.add(made.need(code, item.sku().value(), 2 + phone, at));
                    entries.add(made.handout(code, lot.code().toString(), 3, at.plusSeconds(100)));
                    entries.add(made.consultation(code, at.minus(Duration.ofDays(4L * phone))));
                    entries.add(made.workOrder("101", at));
                }
                entries.add(made.session(lot.code().toString(), 1, start));
                entries.add(made.visit(start, authors.get(phone).username().value()));
                phones.add(entries);
            }
        }

        List<Map.Entry<Integer, ObjectNode>> all() {
            List<Map.Entry<Integer, ObjectNode>> all = new ArrayList<>();
            for (int i = 0; i < phones.size(); i++) {
                for (ObjectNode each : phones.get(i)) {
                    all.add(Map.entry(i, each));
                }
            }
            return all;
        }

        /** Returns everything that could depend on the order, without ids. */
        Map<String, Object> state() {
            Map<String, Object> state = new TreeMap<>();
            state.put("stock", desk.stock.quantity(lot, desk.stock.store("HAR")));
            for (int i = 0; i < 2; i++) {
                Beneficiary person = people.get(i);
                state.put("due " + i, desk.left(rule, person, authors.get(0)).quantity());
                state.put("needs " + i, needs(person));
                state.put("follow-ups " + i, followUps(person));
            }
            state.put("missing", missing());
            state.put("marks", marks());
            return state;
        }

        private List<String> needs(Beneficiary person) {
            return texts(
                    "select quantity || ' ' || met || ' ' || state as t from needs where beneficiary = :id order by 1",
                    person.id().value().toString());
        }

        private List<String> followUps(Beneficiary person) {
            return texts(
                    "select follow_up_on || ' ' || case when followed_up_at is null then 'open' else 'done' end as t "
                            + "from consultations where beneficiary = :id order by 1",
                    person.id().value().toString());
        }

        private List<String> missing() {
            return texts(
                    "select cast(coalesce(sum(quantity), 0) as varchar(20)) as t from movements "
                            + "where kind = 'SHORTAGE' and lot = cast(:id as bigint)",
                    lot.code().toString());
        }

        /** Which handouts exceed a rule together is the same; which of them found the shelf empty is not, but their sum is. */
        private List<String> marks() {
            List<String> ids = all().stream()
                    .map(each -> each.getValue().get("id").textValue())
                    .toList();
            return desk.database.read(handle -> handle.createQuery(
                            "select c.kind || ' ' || count(*) from conflicts c where c.handout in (<ids>) and c.kind <> 'STOCK' "
                                    + "and c.open = 1 group by c.kind order by 1")
                    .bindList("ids", ids)
                    .mapTo(String.class)
                    .list());
        }

        private List<String> texts(String sql, String id) {
            return desk.database.read(handle ->
                    handle.createQuery(sql).bind("id", id).mapTo(String.class).list());
        }
    }

    private List<SyncAnswer.DeliveredAnswer> deliver(int phone, List<? extends JsonNode> entries) {
        return desk.features
                .phone
                .sync
                .deliveries
                .deliver(
                        new SyncForm(devices.get(phone), desk.access.now(), List.copyOf(entries)),
                        Language.EN,
                        authors.get(phone))
                .entries();
    }

    /** Delivers in a random order, in small overlapping parts, some twice. */
    private void shuffled(World world, Random random) {
        List<Map.Entry<Integer, ObjectNode>> all = world.all();
        Collections.shuffle(all, random);
        for (int i = 0; i < all.size(); i++) {
            int phone = all.get(i).getKey();
            List<ObjectNode> part = new ArrayList<>(List.of(all.get(i).getValue()));
            for (int j = 0; j < i; j++) {
                if (all.get(j).getKey() == phone && random.nextInt(4) == 0) {
                    part.add(all.get(j).getValue());
                }
            }
            Collections.shuffle(part, random);
            assertThat(deliver(phone, part))
                    .extracting(SyncAnswer.DeliveredAnswer::outcome)
                    .doesNotContain(DeliveryOutcome.UNREADABLE);
        }
    }

    @Test
    void the_result_does_not_depend_on_the_order_of_arrival() {
        Map<String, Object> first = null;
        for (int order = 0; order < ORDERS; order++) {
            World world = new World();
            shuffled(world, new Random(order));
            Map<String, Object> state = world.state();
            if (first == null) {
                first = state;
            }
            assertThat(state).as("order " + order).isEqualTo(first);
        }
        assertThat(first).containsEntry("stock", 0L).containsEntry("missing", List.of("9"));
    }

    @Test
    void three_phones_at_once_have_the_result_of_one_after_another() throws Exception {
        World quiet = new World();
        for (int phone = 0; phone < 3; phone++) {
            deliver(phone, quiet.phones.get(phone));
        }
        World busy = new World();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int phone = i % 3;
                List<ObjectNode> entries = new ArrayList<>(busy.phones.get(phone));
                Collections.shuffle(entries, new Random(i));
                sent.add(pool.submit(() -> deliver(phone, entries)));
            }
            for (Future<?> each : sent) {
                assertThat(Together.outcome(each)).isInstanceOf(List.class);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(busy.state()).isEqualTo(quiet.state());
        for (String table : Arrays.asList("handouts", "needs", "work_orders", "consultations", "field_visits")) {
            assertThat(count(table, quiet))
                    .as(table)
                    .isEqualTo(count(table, busy))
                    .isPositive();
        }
    }

    private long count(String table, World world) {
        List<String> ids = world.all().stream()
                .map(each -> each.getValue().get("id").textValue())
                .toList();
        return desk.database.read(handle -> handle.createQuery("select count(*) from <table> where id in (<ids>)")
                .define("table", table)
                .bindList("ids", ids)
                .mapTo(Long.class)
                .one());
    }

    /** The negative control: only the id tells a repeated record from a second one. */
    @Test
    void a_client_that_makes_a_new_id_on_retry_books_twice() {
        World world = new World();
        ObjectNode once = world.phones.get(0).get(1);
        ObjectNode again = once.deepCopy();
        String id = UUID.randomUUID().toString();
        again.put("id", id);
        ((ObjectNode) again.get("content")).put("id", id);
        deliver(0, List.of(once, once, again));
        assertThat(desk.stock.quantity(world.lot, desk.stock.store("HAR"))).isEqualTo(12 - 3 - 3);
    }
}
