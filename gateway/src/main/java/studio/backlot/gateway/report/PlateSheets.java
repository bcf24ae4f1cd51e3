package studio.backlot.gateway.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShownPlate;
import studio.backlot.contracts.id.AssetRef;

/** The plates that the takes of a film were made with, each once, with the shots that it was shown for. */
final class PlateSheets {
    private final Map<Wanted, List<ShotRendered>> shown = new LinkedHashMap<>();

    private record Wanted(String set, String light, String look, AssetRef picture) {}

    private PlateSheets() {}

    /** Of takes in the order of their shots. */
    static List<Report.PlateSheet> of(List<ShotRendered> takes) {
        PlateSheets sheets = new PlateSheets();
        takes.forEach(sheets::add);
        return sheets.shown.entrySet().stream()
                .map(plate -> sheet(plate.getKey(), plate.getValue()))
                .toList();
    }

    private void add(ShotRendered take) {
        plate(take).ifPresent(plate -> shown.computeIfAbsent(
                        new Wanted(plate.set(), plate.light(), plate.look(), plate.picture()), _ -> new ArrayList<>())
                .add(take));
    }

    /** Where takes of several films met, one of them may know why it was not the model. */
    private static Report.PlateSheet sheet(Wanted wanted, List<ShotRendered> takes) {
        List<ShownPlate> all =
                takes.stream().flatMap(take -> plate(take).stream()).toList();
        return new Report.PlateSheet(
                wanted.set,
                wanted.light,
                wanted.look,
                wanted.picture,
                all.stream()
                        .map(ShownPlate::artist)
                        .filter(artist -> artist.instead().isPresent())
                        .findFirst()
                        .orElseGet(() -> all.getFirst().artist()),
                takes.stream().map(take -> take.shot().value()).toList());
    }

    private static Optional<ShownPlate> plate(ShotRendered take) {
        return take.facts().plate();
    }
}
