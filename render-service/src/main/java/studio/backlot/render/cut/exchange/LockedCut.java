package studio.backlot.render.cut.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.cut.Cut;
import studio.backlot.render.cut.Edges;
import studio.backlot.render.cut.OtioDocument;
import studio.backlot.render.cut.Reel;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.cut.diff.Edit;
import studio.backlot.render.cut.diff.Opening;

/** The cut of a revision as it is locked, and what it is made of. */
public record LockedCut(Reel reel, Cut cut) {

    public LockedCut(Reel reel) {
        this(reel, reel.cut());
    }

    public ProductionGreenlit greenlit() {
        return reel.greenlit();
    }

    /** As the screenplay has it, whatever an editor did. */
    public LockedCut unedited() {
        return new LockedCut(reel.unedited());
    }

    /** The takes that are circled, also those of shots that an editor left out. */
    public List<KnownTake> takes() {
        return reel.inOrder().stream()
                .map(rendered -> new KnownTake(
                        rendered.shot(),
                        rendered.take().slate(),
                        rendered.take().picture().sha256(),
                        rendered.take().duration().at(rate()).value()))
                .toList();
    }

    private int rate() {
        return greenlit().format().frameRate();
    }

    public CutSheet sheet() {
        List<Edges> edges = cut.edges();
        List<Edit> edits = new ArrayList<>();
        for (int at = 0; at < edges.size(); at++) {
            CutClip clip = cut.clips().get(at);
            long tail = at == 0 ? 0 : edges.get(at - 1).tail();
            edits.add(new Edit(
                    clip.shot(),
                    clip.take().slate(),
                    clip.take().duration().at(rate()).value(),
                    clip.sourceIn().map(RationalTime::value).orElse(0L),
                    clip.range().start().value(),
                    clip.range().duration().value(),
                    Opening.of(
                            kind(edges.get(at).opening()), tail, edges.get(at).head()),
                    1));
        }
        long end = edits.isEmpty() ? 0 : edits.getLast().recordOut();
        return new CutSheet(rate(), edits, closing(edges), end);
    }

    private static Opening closing(List<Edges> edges) {
        if (edges.isEmpty()) {
            return Opening.CUT;
        }
        Optional<Transition> closing = edges.getLast().closing();
        return closing.map(kind -> Opening.of(kind(kind), edges.getLast().tail(), 0))
                .orElse(Opening.CUT);
    }

    private static String kind(Transition transition) {
        return transition.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As an OpenTimelineIO document. */
    public byte[] otio() {
        return OtioDocument.write(greenlit(), cut);
    }

    /** As an edit decision list of the picture; whole rates count without dropping numbers. */
    public byte[] edl() {
        Map<String, String> assets = new HashMap<>();
        cut.clips()
                .forEach(clip ->
                        assets.put(clip.take().slate(), clip.take().picture().sha256()));
        return new EdlExport(sheet(), assets).edl(greenlit().title()).bytes();
    }
}
