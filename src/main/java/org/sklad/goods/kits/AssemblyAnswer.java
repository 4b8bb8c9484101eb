package org.sklad.goods.kits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.stock.LotAnswer;

/** An assembly in the API. Its quantities are kits; those of parts are smallest units. */
public record AssemblyAnswer(
        UUID id,
        AssemblyKind kind,
        String state,
        String centre,
        String location,
        String kit,
        long quantity,
        List<AssemblyLineAnswer> lines,
        String operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        Optional<String> reversalReason) {
    public AssemblyAnswer {
        lines = List.copyOf(lines);
    }

    /**
     * Kits of one lot that hold the same lots of parts.
     *
     * @param item sku of the kit
     * @param version version of the composition
     * @param parts parts that went into all of these kits together, or came out of them
     */
    public record AssemblyLineAnswer(
            int line,
            String item,
            LotAnswer lot,
            int version,
            long quantity,
            String location,
            List<AssemblyPartAnswer> parts) {
        public AssemblyLineAnswer {
            parts = List.copyOf(parts);
        }
    }

    /** Units of a lot that went into kits, or came out of them. */
    public record AssemblyPartAnswer(String item, LotAnswer lot, long quantity, String location, Optional<String> box) {
        static AssemblyPartAnswer of(Movement moved, AssemblyKind kind) {
            boolean in = kind == AssemblyKind.ASSEMBLE;
            return new AssemblyPartAnswer(
                    moved.sku().value(),
                    LotAnswer.of(moved.lot(), moved.number(), moved.expiresOn()),
                    moved.quantity(),
                    (in ? moved.fromLocation() : moved.toLocation()).value(),
                    (in ? moved.fromBox() : moved.toBox()).digits());
        }
    }

    static AssemblyAnswer of(AssemblyView view) {
        Assembly assembly = view.assembly();
        return new AssemblyAnswer(
                assembly.id(),
                assembly.kind(),
                AssemblySummary.state(assembly),
                assembly.centre().value(),
                assembly.location().value(),
                assembly.kit().value(),
                assembly.quantity(),
                view.lines().stream().map(line -> line(view, line)).toList(),
                assembly.operator().value(),
                assembly.recordedAt(),
                assembly.reversal(),
                Optional.of(assembly.reversalReason()).filter(each -> !each.isEmpty()));
    }

    private static AssemblyLineAnswer line(AssemblyView view, AssemblyLine line) {
        Assembly assembly = view.assembly();
        return new AssemblyLineAnswer(
                line.line(),
                assembly.kit().value(),
                LotAnswer.of(line.lot(), line.number(), line.expiresOn()),
                line.version(),
                line.quantity(),
                assembly.location().value(),
                view.parts(line).stream()
                        .map(each -> AssemblyPartAnswer.of(each, assembly.kind()))
                        .toList());
    }
}
