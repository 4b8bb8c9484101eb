package org.sklad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.Endpoints;
import org.sklad.harness.Growth;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PagePaths;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;

/**
 * Benchmark of a start: the time from {@code java -jar} to the first answer without migrations, and the memory of the process after
 * a thousand mixed requests. Runs with {@code mvn -Pbench verify}.
 */
class StartBench {
    /** JVM options for a small machine, the last of which names the class archive. */
    private static final List<String> OPTIONS =
            List.of(System.getProperty("bench.options", handbook("java (-Xmx256m .*?) -jar sklad\\.jar"))
                    .split(" "));

    /** Environment variable for a small machine. */
    private static final String ARENAS = "MALLOC_ARENA_MAX";

    /** Option for a server that starts and stops to create the class archive. */
    private static final String ARCHIVE = handbook("(-XX:ArchiveClassesAtExit=\\S+?)`");

    private static final double MOST_SECONDS = 3;
    private static final long MOST_MEGABYTES = 300;
    private static final int STARTS = Integer.getInteger("bench.starts", 5);
    private static final int REQUESTS = 1_000;

    /** Number of reads before each write. */
    private static final int READS_PER_WRITE = 9;

    private record Start(double seconds, double processorSeconds) {}

    private final List<Start> starts = new ArrayList<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private long pid;

    @Test
    void starts_fast_and_uses_little_memory() throws Exception {
        try (SkladFolder folder = new SkladFolder()) {
            TwoCentres centres;
            Client worker;
            try (RunningSklad sklad = folder.start()) {
                Client admin = sklad.firstAdministrator();
                centres = TwoCentres.make(sklad, admin).with("username", "worker");
                worker = sklad.addOperator(admin, Profession.NURSE, "worker", RunningSklad.everyRoleAt("*"));
                new Growth(centres, admin, worker).to(3);
            }
            start(folder, ARCHIVE).close();
            starts.clear();
            for (int i = 1; i < STARTS; i++) {
                try (RunningSklad sklad = start(folder)) {
                    assertThat(sklad.setUpLink()).isEmpty();
                }
            }
            try (RunningSklad sklad = start(folder)) {
                ask(worker.at(sklad.address()), centres);
                report(memory("VmRSS"), memory("VmHWM"));
            }
        }
    }

    /** Returns the part of operations.md that the pattern finds, in one line. */
    private static String handbook(String pattern) {
        try {
            String text = Files.readString(Path.of("src", "docs", "operations.md"));
            Matcher found = Pattern.compile(pattern).matcher(text.replaceAll("\\s*\\\\?\n\\s*", " "));
            assertThat(found.find()).as("operations.md has %s", pattern).isTrue();
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunningSklad start(SkladFolder folder) throws IOException {
        return start(folder, OPTIONS.get(OPTIONS.size() - 1));
    }

    private RunningSklad start(SkladFolder folder, String last) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS.subList(0, OPTIONS.size() - 1));
        command.add(last);
        command.addAll(List.of(
                "-jar", SkladFolder.JAR.toString(), "server", folder.config().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.path().toFile());
        builder.environment().putAll(folder.environment());
        builder.environment().put(ARENAS, handbook(ARENAS + "=(\\d+) java"));
        long before = System.nanoTime();
        Process process = builder.start();
        RunningSklad sklad = RunningSklad.child(process);
        sklad.client().get("/sign-in").expect(200);
        double seconds = (System.nanoTime() - before) / 1e9;
        Duration processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
        starts.add(new Start(seconds, processor.toMillis() / 1e3));
        pid = process.pid();
        return sklad;
    }

    /** Requests pages, lists, documents and spreadsheets in turn, and records a consignment or a person in between. */
    private void ask(Client worker, TwoCentres centres) {
        List<String> reads = Endpoints.described().stream()
                .filter(each -> each.method().equals("GET") && !PagePaths.NO_PAGE.contains(each.address()))
                .flatMap(each -> PagePaths.of(each).stream())
                .map(each -> centres.path(each, "HAR"))
                .toList();
        for (int i = 0; i < REQUESTS; i++) {
            Answer answer = i % (READS_PER_WRITE + 1) < READS_PER_WRITE
                    ? worker.get(reads.get(i % reads.size()))
                    : write(worker, i / (READS_PER_WRITE + 1));
            answers.merge(answer.status(), 1, Integer::sum);
        }
    }

    private static Answer write(Client worker, int number) {
        return number % 2 == 0
                ? worker.post(
                        "/api/v1/beneficiaries", OneCentre.form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59"))
                : worker.post(
                        "/api/v1/consignments",
                        OneCentre.form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "reference",
                                UUID.randomUUID().toString(),
                                "lines",
                                List.of(Map.of("item", "SOAP", "quantity", 10))));
    }

    /** Reads a memory figure of the process from the Linux kernel, in megabytes. */
    private long memory(String what) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024 / 1_000_000)
                .findFirst()
                .orElseThrow();
    }

    private void report(long resident, long most) {
        starts.forEach(each -> say("start %.2f s, %.2f s of a processor", each.seconds(), each.processorSeconds()));
        say("answers %s", answers);
        say("memory %d MB after %d requests, %d MB at most", resident, REQUESTS, most);
        assertThat(answers.getOrDefault(200, 0) + answers.getOrDefault(201, 0))
                .as("answers %s", answers)
                .isGreaterThan(REQUESTS * 8 / 10);
        assertThat(starts.stream().mapToDouble(Start::seconds).sorted().toArray()[STARTS / 2])
                .as("median seconds from the start to the first answer, of %d starts", STARTS)
                .isLessThanOrEqualTo(MOST_SECONDS);
        assertThat(resident).as("megabytes after %d requests", REQUESTS).isLessThanOrEqualTo(MOST_MEGABYTES);
    }

    private static void say(String what, Object... values) {
        System.out.println(String.format(Locale.ROOT, what, values));
    }
}
