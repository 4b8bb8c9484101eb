package org.sklad.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The addresses of a page or a list, without a filter and with each of its filters. */
public final class PagePaths {
    /** Addresses that are neither a page nor a list: redirections of a signed-in operator, files, and a link that works once. */
    public static final Set<String> NO_PAGE = Set.of(
            "GET /",
            "GET /station",
            "GET /people/find",
            "GET /people/arrivals",
            "GET /assets/{hash}/{name: .+}",
            "GET /logo/{sha256}.jpg",
            "GET /set-up/{code}");

    /** A value for each filter, within one centre where possible. A page that does not know the filter rejects it and is not counted. */
    private static final Map<String, String> FILTERS = Map.ofEntries(
            Map.entry("assignee", "worker"),
            Map.entry("beneficiary", "{caseCode}"),
            Map.entry("category", "OTHER"),
            Map.entry("enough", "true"),
            Map.entry("household", "{household}"),
            Map.entry("item", "SOAP"),
            Map.entry("location", "STORE"),
            Map.entry("lot", "{lot}"),
            Map.entry("order", "NAME_BG"),
            Map.entry("overdue", "true"),
            Map.entry("priority", "ROUTINE"),
            Map.entry("reporter", "worker"),
            Map.entry("room", "12"),
            Map.entry("since", "2026-01-01"),
            Map.entry("state", "RECEIVED"),
            Map.entry("style", "STYLE"),
            Map.entry("virtual", "true"),
            Map.entry("window", "DAYS_30"),
            Map.entry("withoutManager", "true"),
            Map.entry("words", "вещ"));

    /** Required query parameters, with {@code {kind}} for a thing. */
    private static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry("GET /people/{caseCode}/needs", "words=вещ"),
            Map.entry("GET /api/v1/centres/{code}/proposed-locations", "item=SOAP"),
            Map.entry("GET /api/v1/findings/{kind}", "subject=ITEM-0"),
            Map.entry("GET /api/v1/funding-sources/{source}/evidence", "from=2026-01-01&to=2099-12-31"),
            Map.entry("GET /reports/evidence/package", "source=CARITAS&from=2026-01-01&to=2099-12-31"),
            Map.entry("GET /api/v1/kits", "centre=HAR"),
            Map.entry("GET /findings/{kind}", "subject=ITEM-0"),
            Map.entry("GET /api/v1/phone/snapshot", "centre=HAR&device={device}"),
            Map.entry("GET /api/v1/scan", "centre=HAR&code={lot}"),
            Map.entry("GET /labels", "kind=lot&each=LINE&consignment={received}"),
            Map.entry(
                    "GET /labels/preview.png",
                    "kind=lot&each=LINE&consignment={received}&design=lot&medium=avery-l7163"),
            Map.entry(
                    "GET /labels/sheet.pdf", "kind=lot&each=LINE&consignment={received}&design=lot&medium=avery-l7163"),
            Map.entry("GET /stock/adjustments/new", "centre=HAR&location=STORE&lot={lot}"),
            Map.entry("GET /write-offs/goods", "centre=HAR&item=SOAP&id=5f0c1d1e-8a52-4d0e-9a54-3d2f6f1f7a11"));

    /** Acts of a repair that are not possible in one that has begun. */
    private static final String NOT_BEGUN = "\\{number[^}]*}(/assignment|/duplicate)$";

    private PagePaths() {}

    public static List<String> of(Endpoint endpoint) {
        String whole = endpoint.path().replaceAll(NOT_BEGUN, "{approved}$1");
        String needed = NEEDED.get(endpoint.address());
        if (needed != null) {
            return List.of(whole + "?" + needed);
        }
        List<String> paths = new ArrayList<>(List.of(whole));
        endpoint.queries().stream()
                .filter(FILTERS::containsKey)
                .map(each -> whole + "?" + each + "=" + FILTERS.get(each))
                .map(each -> endpoint.queries().contains("centre") ? each + "&centre=HAR" : each)
                .forEach(paths::add);
        return paths;
    }
}
