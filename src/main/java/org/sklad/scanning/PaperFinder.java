package org.sklad.scanning;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.ParsedSearch;
import org.sklad.goods.donors.Source;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.lots.SourceKind;
import org.sklad.goods.moves.Moves;
import org.sklad.goods.receiving.Consignment;
import org.sklad.goods.receiving.ConsignmentFilter;
import org.sklad.goods.receiving.Consignments;
import org.sklad.goods.transfers.Transfer;
import org.sklad.goods.transfers.TransferFilter;
import org.sklad.goods.transfers.Transfers;
import org.sklad.platform.db.PlaceInTime;

/** Finds consignments by reference and donor, transfers by number and centre, and donors by name. */
record PaperFinder(Consignments consignments, Transfers transfers, Sources sources, Centres centres) implements Finder {
    /** People look for the latest papers. An older one is found by its whole reference or number. */
    private static final int LATEST = 200;

    private static final int ALL = 10_000;

    @Override
    public String group() {
        return "papers";
    }

    @Override
    public boolean covers(Centre centre, Operator by) {
        return by.roles().hasAt(centre.code(), Moves.maySee());
    }

    @Override
    public List<Hit> find(String text, ParsedSearch words, Centre centre, Operator by) {
        return Stream.of(consignments(text, words, centre, by), transfers(words, centre, by), donors(words, centre))
                .flatMap(each -> each.limit(MOST))
                .toList();
    }

    private Stream<Hit> consignments(String text, ParsedSearch words, Centre centre, Operator by) {
        ConsignmentFilter here = new ConsignmentFilter(centre.code().value(), null, null, null, null);
        Stream<Consignment> latest = consignments.list(here, PlaceInTime.FIRST, LATEST, by).stream()
                .filter(each -> words.match(each.reference() + " " + each.donorName()));
        return Stream.concat(consignments.referenced(centre.code(), text, by).stream(), latest)
                .distinct()
                .map(PaperFinder::consignment);
    }

    private static Hit consignment(Consignment found) {
        return Hit.of(
                        "consignment",
                        found.reference().isEmpty() ? found.donorName() : found.reference(),
                        Optional.of(Hit.plain(found.donorName())),
                        "/consignments/" + found.id())
                .in(found.state().chip());
    }

    private Stream<Hit> transfers(ParsedSearch words, Centre centre, Operator by) {
        TransferFilter here = new TransferFilter(centre.code().value(), null, null, null, null);
        Map<CentreCode, Centre> all =
                centres.list("", ALL).stream().collect(Collectors.toMap(Centre::code, each -> each));
        return transfers.list(here, PlaceInTime.FIRST, LATEST, by).stream()
                .map(each -> new Sent(
                        each,
                        Objects.requireNonNull(all.get(each.fromCentre())),
                        Objects.requireNonNull(all.get(each.toCentre()))))
                .filter(each -> words.match(each.text()))
                .map(each -> each.hit(by));
    }

    /** A transfer with the names of its centres. */
    private record Sent(Transfer transfer, Centre from, Centre to) {
        String text() {
            return String.join(" ", transfer.number().value(), from.nameBg(), from.nameEn(), to.nameBg(), to.nameEn());
        }

        Hit hit(Operator by) {
            return Hit.of(
                            "transfer",
                            transfer.number().value(),
                            Optional.of(Hit.plain(from.name(by.language()) + " → " + to.name(by.language()))),
                            "/transfers/" + transfer.id())
                    .in(transfer.state().chip());
        }
    }

    private Stream<Hit> donors(ParsedSearch words, Centre centre) {
        return sources.list(SourceKind.DONOR, "", Integer.MAX_VALUE).stream()
                .filter(each -> words.match(each.code() + " " + each.name()))
                .map(each -> donor(each, centre));
    }

    private static Hit donor(Source donor, Centre centre) {
        return Hit.of(
                "donor",
                donor.name(),
                Optional.empty(),
                UriBuilder.fromPath("/consignments")
                        .queryParam("centre", centre.code().value())
                        .queryParam("donor", donor.code().value())
                        .build()
                        .toString());
    }
}
