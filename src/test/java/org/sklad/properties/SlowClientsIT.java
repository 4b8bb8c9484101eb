package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.SlowClients;
import org.sklad.harness.SlowClients.Behaviour;
import org.sklad.platform.db.Engine;

/** Two thousand connections that send and read almost nothing, from the address that the people of the centre share. */
class SlowClientsIT {
    private static final int SLOW = 2_000;
    private static final int ROUNDS = 12;
    private static final String ITEM = "TOY";

    @Test
    void two_thousand_slow_connections_delay_nobody() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.startChild("-Xmx256m")) {
            Client admin = sklad.firstAdministrator();
            String person = prepare(sklad, admin);
            InetSocketAddress server = new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), sklad.address().getPort());
            List<Behaviour> behaviours = behaviours(admin.cookie("sid").orElseThrow(), bigAnswer(sklad));
            List<Long> before = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                before.add(handOut(sklad, person));
            }
            List<Long> millis = new ArrayList<>();
            try (SlowClients slow = new SlowClients(server, "127.0.0.1", behaviours)) {
                slow.awaitOpened(behaviours.size());
                // Opening the connections takes a processor for a moment. The measurement covers the time after it.
                handOut(sklad, person);
                for (int round = 0; round < ROUNDS; round++) {
                    millis.add(handOut(sklad, person));
                    slow.awaitOpened(slow.opened() + 5);
                }
                System.out.printf(
                        "%d slow connections opened, %d open, %d closed by the server; sign-in and handout together in ms: %s, before %s%n",
                        slow.opened(), slow.open(), slow.closedByServer(), millis, before);
            }
            assertThat(Collections.max(millis))
                    .as("%s, before %s", millis, before)
                    .isLessThan(1_000 + Collections.max(before));
            assertThat(sklad.log("connections of clients"))
                    .contains("too slow or too many")
                    .doesNotContain("Fault ");
        }
    }

    private static long handOut(RunningSklad sklad, String person) {
        long begin = System.nanoTime();
        Client keeper = new Client(Client.http(), sklad.address());
        keeper.post("/api/v1/session", Map.of("username", "keeper", "password", RunningSklad.PASSWORD))
                .expect(200);
        keeper.post(
                        "/api/v1/handouts",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "beneficiary",
                                person,
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "lines",
                                List.of(Map.of("item", ITEM, "quantity", 1)),
                                "acknowledgement",
                                Map.of("kind", "mark")))
                .expect(201);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static List<Behaviour> behaviours(String session, String bigAnswer) {
        String host = " HTTP/1.1\r\nHost: localhost\r\n";
        String own = "Cookie: sid=" + session + "\r\nSec-Fetch-Site: same-origin\r\n";
        String form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
        Behaviour head = new Behaviour("GET /sign-in" + host, "X-A: b\r\n", 0);
        Behaviour body = new Behaviour(
                "POST /sign-in" + host + "Sec-Fetch-Site: same-origin\r\n" + form + "900\r\n\r\n", "a", 0);
        Behaviour ownBody = new Behaviour("POST /account/password" + host + own + form + "900\r\n\r\n", "a", 0);
        // More than the server takes in before a thread works on it.
        Behaviour large = new Behaviour(
                "POST /api/v1/tokens" + host + own + "Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n"
                        + " ".repeat(30_000),
                " ",
                0);
        Behaviour reader = new Behaviour(("GET " + bigAnswer + host + "\r\n").repeat(40), "", 1);
        Behaviour idle = new Behaviour("GET /healthz" + host + "\r\n", "", 512);
        List<Behaviour> all = new ArrayList<>();
        for (int i = 0; i < SLOW / 40; i++) {
            all.addAll(Collections.nCopies(4, head));
            all.addAll(Collections.nCopies(18, body));
            all.addAll(Collections.nCopies(8, ownBody));
            all.addAll(Collections.nCopies(5, large));
            all.add(reader);
            all.addAll(Collections.nCopies(4, idle));
        }
        return all;
    }

    /** The largest file that everybody gets: 44 kB, requested forty times in a row. */
    private static String bigAnswer(RunningSklad sklad) {
        String page = sklad.client().get("/sign-in").expect(200).text();
        int at = page.indexOf("/assets/");
        return page.substring(at, page.indexOf('"', at));
    }

    private static String prepare(RunningSklad sklad, Client admin) {
        RunningSklad.addCentre(admin, "HAR");
        admin.post(
                        "/api/v1/items",
                        Map.of(
                                "sku", ITEM,
                                "name", Map.of("bg", "Играчка", "en", "Toy"),
                                "category", "OTHER",
                                "season", "ALL_YEAR",
                                "unit", "PIECE"))
                .expect(201);
        Client keeper = sklad.addOperator(admin, "keeper", "warehouse@HAR", "field@HAR");
        keeper.post(
                        "/api/v1/consignments",
                        Map.of(
                                "id", UUID.randomUUID(),
                                "centre", "HAR",
                                "location", "STORE",
                                "donor", "Каритас",
                                "reference", "1",
                                "lines", List.of(Map.of("item", ITEM, "quantity", 10_000))))
                .expect(201);
        return keeper.post(
                        "/api/v1/beneficiaries",
                        Map.of(
                                "id", UUID.randomUUID(),
                                "centre", "HAR",
                                "sex", "MALE",
                                "ageBand", "5-11",
                                "languages", List.of("ar")))
                .expect(201)
                .at("/caseCode");
    }
}
