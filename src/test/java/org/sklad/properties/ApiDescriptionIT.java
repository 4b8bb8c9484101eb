package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.harness.Endpoint;
import org.sklad.harness.Endpoints;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;
import org.sklad.platform.sheets.Sheet;

/** The description of the API matches the code exactly, and a program can follow it. */
class ApiDescriptionIT {
    /** Addresses that serve the description are not part of the API. */
    private static final Set<String> BESIDE = Set.of("GET /api/v1/openapi.json", "GET /api/v1/docs");

    private static final Set<String> NO_CONTENT = Set.of(
            "DELETE /api/v1/session",
            "POST /api/v1/level-proposals",
            "POST /api/v1/levels/{centre}/{sku}/removal",
            "POST /api/v1/findings/{kind}/acceptance",
            "POST /api/v1/findings/{kind}/reopening",
            "POST /api/v1/session/confirmation",
            "PUT /api/v1/session/password",
            "DELETE /api/v1/sessions",
            "DELETE /api/v1/sessions/others",
            "DELETE /api/v1/sessions/{session}");

    private static final List<JsonNode> API = new ArrayList<>();

    @BeforeAll
    static void ask_for_it() {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE);
                RunningSklad sklad = folder.start()) {
            API.add(sklad.firstAdministrator()
                    .get("/api/v1/openapi.json")
                    .expect(200)
                    .json());
        }
    }

    @AfterAll
    static void forget() {
        API.clear();
    }

    @Test
    void a_list_that_can_be_a_sheet_can_be_a_paper() {
        Set<String> sheets = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        operations((address, operation) -> {
            JsonNode kinds = operation.at("/responses/default/content");
            if (address.startsWith("GET") && kinds.has("text/csv")) {
                sheets.add(address);
                if (!kinds.has("application/pdf")) {
                    without.add(address);
                }
            }
        });
        assertThat(sheets).hasSizeGreaterThan(60).contains("GET /api/v1/processing-activities");
        assertThat(without).isEmpty();
    }

    private interface Each {
        void operation(String address, JsonNode operation);
    }

    private static void operations(Each each) {
        API.get(0)
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> each.operation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
    }

    @Test
    void lists_exactly_the_addresses_in_the_code() {
        Set<String> described = new TreeSet<>();
        operations((address, operation) -> described.add(address));
        Set<String> inCode = new TreeSet<>(Endpoints.api());
        inCode.removeAll(BESIDE);
        assertThat(described).isEqualTo(inCode);
    }

    @Test
    void every_operation_describes_its_input_and_its_answers() {
        List<String> silent = new ArrayList<>();
        operations((address, operation) -> {
            // An imported list is a file. Everything else is JSON, a picture, a paper or a file of a phone.
            String taken = address.endsWith("/import") ? "text~1csv" : "application~1json";
            if (address.matches("(POST|PUT) .*")
                    && !hasSchema(operation.at("/requestBody/content/" + taken))
                    && !hasSchema(operation.at("/requestBody/content/image~1jpeg"))
                    && !hasSchema(operation.at("/requestBody/content/application~1octet-stream"))) {
                silent.add(address + " takes what?");
            }
            if (!answers(address, operation.get("responses"))) {
                silent.add(address + " answers what? " + operation.get("responses"));
            }
        });
        assertThat(silent).isEmpty();
    }

    /** A generated client calls acts by their ids. */
    @Test
    void the_id_of_an_operation_is_derived_from_its_address() {
        Map<String, String> ids = new TreeMap<>();
        operations((address, operation) -> assertThat(
                        ids.put(operation.at("/operationId").asText(), address))
                .isNull());
        assertThat(ids)
                .containsEntry("getItemsBySku", "GET /api/v1/items/{sku}")
                .containsEntry("postWriteOffsByIdReversal", "POST /api/v1/write-offs/{id}/reversal");
    }

    /** The linter that readers of OpenAPI use, with its recommended rules. */
    @Test
    void a_linter_finds_nothing_wrong(@TempDir Path folder) throws Exception {
        Path document =
                Files.writeString(folder.resolve("openapi.json"), API.get(0).toString());
        ProcessBuilder lint = new ProcessBuilder(
                "node",
                Path.of("target/frontend/node_modules/@redocly/cli/bin/cli.js").toString(),
                "lint",
                document.toString(),
                "--extends=recommended",
                "--format=json");
        lint.environment().putAll(Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
        Process process = lint.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        JsonNode report = new ObjectMapper().readTree(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(report.at("/problems").toString()).isZero();
        assertThat(report.at("/totals").toString())
                .as(report.at("/problems").toString())
                .isEqualTo("{\"errors\":0,\"warnings\":0,\"ignored\":0}");
    }

    @Test
    void each_operation_and_each_field_is_described_in_words() {
        Set<String> groups = new HashSet<>(API.get(0).get("tags").findValuesAsText("name"));
        List<String> silent = new ArrayList<>();
        operations((address, operation) -> {
            if (operation.at("/summary").asText().length() < 6
                    || !groups.contains(operation.at("/tags/0").asText())) {
                silent.add(address);
            }
            operation.path("parameters").forEach(each -> {
                if (each.path("description").asText().isEmpty()) {
                    silent.add(address + " " + each.get("name"));
                }
            });
        });
        API.get(0)
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> {
                            if (field.getValue().path("description").asText().isEmpty()) {
                                silent.add(schema.getKey() + "." + field.getKey());
                            }
                        }));
        assertThat(silent).isEmpty();
        assertThat(API.get(0)
                        .at("/paths/~1api~1v1~1write-offs~1{id}~1reversal/post/summary")
                        .asText())
                .isEqualTo("Reverse a write-off");
        assertThat(API.get(0)
                        .at("/paths/~1api~1v1~1counts~1{id}~1lines~1{line}~1reversal/post/summary")
                        .asText())
                .isEqualTo("Reverse a line of a count");
        assertThat(API.get(0)
                        .at("/components/schemas/WriteOffForm/properties/centre/description")
                        .asText())
                .isEqualTo("Code of the centre");
    }

    @Test
    void a_change_needs_the_version_that_the_answer_before_it_has() {
        List<String> versions = new ArrayList<>();
        operations((address, operation) -> {
            boolean answered = !operation
                    .get("responses")
                    .iterator()
                    .next()
                    .at("/headers/ETag")
                    .isMissingNode();
            operation.path("parameters").forEach(each -> {
                if (each.get("name").asText().equals("If-Match")) {
                    assertThat(each.path("required").asBoolean()).as(address).isTrue();
                    assertThat(answered).as(address).isTrue();
                }
            });
            if (answered) {
                versions.add(address);
            }
        });
        assertThat(versions)
                .contains("GET /api/v1/items/{sku}", "PUT /api/v1/items/{sku}", "GET /api/v1/organisation")
                .doesNotContain("GET /api/v1/items", "GET /api/v1/consignments/{id}");
    }

    /** A program that believed the description sent cents, and the maker's number where the label's code belongs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            InvoiceForm.amount      | Amount of money in the currency, such as 12.50
            DosingForm.amount       | Amount at a time, in the unit
            DosingForm.at           | Times of the day at which it is taken
            DosingForm.unit         | Unit of the amount, such as tablets
            HandoutLineForm.dose    | Dose in words, as it is printed for the person
            HandoutForm.again       | False to refuse a handout from paper if the same goods are already recorded for that day. \
            Otherwise it is recorded
            WriteOffLineForm.lot    | Lot, by the code on its label
            LineForm.lot            | Number of the lot that the maker printed on the goods
            ReceiveForm.lot         | Number of the lot that the maker printed on the goods
            BoughtForm.lot          | Number of the lot that the maker printed on the goods
            PasswordForm.present    | Password that is to be replaced
            TokenForm.expiresOn     | Last day on which the token is valid, in UTC, at most a year ahead
            WorkOrderAnswer.fix     | The clock from the report to the end of the repair
            """)
    void a_field_is_described_as_its_record_means_it(String field, String words) {
        assertThat(API.get(0)
                        .at("/components/schemas/" + field.replace(".", "/properties/") + "/description")
                        .asText())
                .isEqualTo(words);
    }

    @Test
    void an_example_shows_the_lines_of_a_document() {
        JsonNode example =
                API.get(0).at("/paths/~1api~1v1~1consignments/post/requestBody/content/application~1json/example");
        assertThat(example.at("/lines/0").toString()).isEqualTo("{\"item\":\"SOAP-100\",\"quantity\":1}");
        assertThat(example.at("/centre").asText()).isEqualTo("HAR");
    }

    /** Only signing in needs neither a session nor a token. */
    @Test
    void every_other_operation_says_that_one_must_be_signed_in() {
        assertThat(API.get(0).at("/security")).hasSize(2);
        List<String> open = new ArrayList<>();
        operations((address, operation) -> {
            if (operation.has("security")) {
                open.add(address);
            }
        });
        assertThat(open).containsExactly("POST /api/v1/session");
    }

    private static boolean answers(String address, JsonNode responses) {
        boolean refusals = hasSchema(responses.at("/4XX/content/application~1problem+json"));
        if (NO_CONTENT.contains(address)) {
            return refusals && responses.has("204");
        }
        for (var each : responses.properties()) {
            if (each.getKey().matches("2..|2XX|default")
                    && (hasSchema(each.getValue().at("/content/application~1json"))
                            || hasSchema(each.getValue().at("/content/image~1jpeg"))
                            || hasSchema(each.getValue().at("/content/application~1zip"))
                            || hasSchema(each.getValue().at("/content/application~1pdf")))) {
                return refusals;
            }
        }
        return false;
    }

    private static boolean hasSchema(JsonNode content) {
        return content.at("/schema/$ref").asText().startsWith("#/components/schemas/")
                || content.at("/schema/type").isTextual()
                || content.at("/schema/format").asText().equals("binary");
    }

    @Test
    void is_valid_openapi_3_1() {
        JsonNode api = API.get(0);
        assertThat(api.get("openapi").asText()).startsWith("3.1");
        assertThat(api.at("/info/title").asText()).isNotEmpty();
        assertThat(api.at("/info/version").asText()).isNotEmpty();
        Set<String> ids = new HashSet<>();
        operations((address, operation) -> {
            assertThat(ids.add(operation.get("operationId").asText()))
                    .as(address)
                    .isTrue();
            List<String> declared = new ArrayList<>();
            operation.path("parameters").forEach(each -> {
                assertThat(each.get("in").asText()).as(address).isIn("path", "query", "header");
                if (each.get("in").asText().equals("path")) {
                    assertThat(each.get("required").asBoolean()).as(address).isTrue();
                    declared.add("{" + each.get("name").asText() + "}");
                }
            });
            List<String> inPath = java.util.regex.Pattern.compile("\\{[^}]+}")
                    .matcher(address)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .toList();
            assertThat(declared).as(address).containsExactlyInAnyOrderElementsOf(inPath);
            operation
                    .get("responses")
                    .forEach(response -> assertThat(response.has("description"))
                            .as("%s: each answer has a description", address)
                            .isTrue());
        });
        api.findValuesAsText("$ref")
                .forEach(reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    /** Descriptions use simple names. If two records had one name, the second would get the description of the first. */
    @Test
    void no_two_described_records_have_the_same_name() {
        Set<Class<?>> records = records();
        Map<String, List<String>> byName = new TreeMap<>();
        records.forEach(each -> byName.computeIfAbsent(each.getSimpleName(), any -> new ArrayList<>())
                .add(each.getName()));
        byName.values().removeIf(each -> each.size() == 1);
        assertThat(byName).isEmpty();
    }

    private static Set<Class<?>> records() {
        Set<Class<?>> records = new HashSet<>();
        for (Endpoint each : Endpoints.described()) {
            if (each.isApi()) {
                each.form().ifPresent(form -> reach(form, records));
                for (Method method : each.methods()) {
                    if (method.getReturnType() != Sheet.class) {
                        reach(method.getGenericReturnType(), records);
                    }
                    for (ApiResponse response : method.getAnnotationsByType(ApiResponse.class)) {
                        for (Content content : response.content()) {
                            reach(content.schema().implementation(), records);
                        }
                    }
                }
            }
        }
        assertThat(records).as("the records of the API").hasSizeGreaterThan(80);
        return records;
    }

    /** The schema says a plain value and no null, so the mapper leaves out each field that has none, and no record asks for it. */
    @Test
    void no_answer_asks_for_fields_without_a_value() {
        assertThat(records().stream()
                        .filter(each -> each.isAnnotationPresent(JsonInclude.class)
                                && each.getAnnotation(JsonInclude.class).value() == JsonInclude.Include.ALWAYS)
                        .map(Class::getName))
                .isEmpty();
    }

    private static void reach(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            reach(generic.getRawType(), records);
            for (Type argument : generic.getActualTypeArguments()) {
                reach(argument, records);
            }
        } else if (type instanceof Class<?> one
                && one.isRecord()
                && one.getName().startsWith("org.sklad.")) {
            if (records.add(one)) {
                for (RecordComponent component : one.getRecordComponents()) {
                    reach(component.getGenericType(), records);
                }
            }
        }
    }

    @Test
    void omits_the_signed_in_operator_but_no_field() {
        JsonNode schemas = API.get(0).at("/components/schemas");
        assertThat(fieldNames(schemas.get("OperatorAnswer")))
                .containsExactlyInAnyOrder(
                        "id",
                        "username",
                        "name",
                        "roles",
                        "profession",
                        "rights",
                        "active",
                        "secondFactor",
                        "addedAt",
                        "oneTimeUntil",
                        "oneTimePassword");
        assertThat(schemas.at("/SessionForm/required").toString())
                .contains("username", "password")
                .doesNotContain("otp");
        operations((address, operation) ->
                assertThat(operation.toString()).as(address).doesNotContain("confirmedAt", "ContainerRequestContext"));
    }

    private static List<String> fieldNames(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
