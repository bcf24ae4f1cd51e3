package studio.backlot.render.animatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.canvas.Sheet;
import studio.backlot.render.animatic.figure.Head;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Survey;

/** Watches a shot being drawn and says what is where. */
final class Tracker implements LayerSink {

    /** Every so many pixels are looked at, across and down. */
    private static final int STEP = 2;

    private final ShotScript script;
    private final List<SetPiece> pieces;
    private final int[] left;
    private final int[] top;
    private final int[] right;
    private final int[] bottom;
    private final int[] count;
    private final float[] nearest;
    private final List<TrackFrame.Person> people = new ArrayList<>();
    private boolean moved = true;
    private long frame;

    Tracker(ShotScript script) {
        this.script = script;
        pieces = script.world().set().pieces();
        left = new int[pieces.size()];
        top = new int[pieces.size()];
        right = new int[pieces.size()];
        bottom = new int[pieces.size()];
        count = new int[pieces.size()];
        nearest = new float[pieces.size()];
    }

    /** A frame is about to be drawn. */
    void begin(long number) {
        frame = number;
        people.clear();
    }

    @Override
    public void moved() {
        moved = true;
    }

    @Override
    public void character(CharacterId who, Sheet layer, Place place) {
        people.replaceAll(behind -> isFaceUnder(layer, behind) ? behind.withoutFace() : behind);
        people.add(new TrackFrame.Person(
                who,
                box(layer.bounds()),
                rounded(place.depth()),
                place.head().flatMap(head -> face(head, layer)),
                mouth(who)));
    }

    private static boolean isFaceUnder(Sheet layer, TrackFrame.Person person) {
        return person.face().filter(face -> shows(layer, face)).isPresent();
    }

    private static Optional<List<Integer>> face(Head head, Sheet layer) {
        int faceLeft = (int) Math.clamp(head.x() - head.halfWidth(), 0, layer.width());
        int faceTop = (int) Math.clamp(head.y() - head.half(), 0, layer.height());
        int faceRight = (int) Math.clamp(head.x() + head.halfWidth(), 0, layer.width());
        int faceBottom = (int) Math.clamp(head.y() + head.half(), 0, layer.height());
        List<Integer> face = List.of(faceLeft, faceTop, faceRight, faceBottom);
        boolean isThere = faceLeft < faceRight && faceTop < faceBottom;
        return isThere && !head.isAway() && shows(layer, face) ? Optional.of(face) : Optional.empty();
    }

    /** Whether a layer is drawn on in the middle of a box. */
    private static boolean shows(Sheet layer, List<Integer> box) {
        int x = (box.get(0) + box.get(2)) / 2;
        int y = (box.get(1) + box.get(3)) / 2;
        return layer.pixels()[y * layer.width() + x] >>> 24 >= 128;
    }

    /** What is where in the frame that has been drawn. */
    TrackFrame end(Camera camera, DepthMap map) {
        List<Double> position = List.of(
                rounded(camera.position().x()),
                rounded(camera.position().y()),
                rounded(camera.position().z()));
        TrackFrame.Lens lens = new TrackFrame.Lens(
                position,
                rounded(camera.pan()),
                rounded(camera.tilt()),
                rounded(camera.roll()),
                rounded(camera.lens()));
        Optional<List<TrackFrame.Piece>> seen = moved ? Optional.of(seen(map)) : Optional.empty();
        moved = false;
        return new TrackFrame(frame, lens, seen, people);
    }

    private List<TrackFrame.Piece> seen(DepthMap map) {
        Arrays.fill(count, 0);
        for (int row = 0; row < map.height(); row += STEP) {
            tally(map, row);
        }
        double all = (double) Math.ceilDiv(map.width(), STEP) * Math.ceilDiv(map.height(), STEP);
        List<TrackFrame.Piece> seen = new ArrayList<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            if (count[piece] > 0) {
                seen.add(new TrackFrame.Piece(
                        pieces.get(piece).name(),
                        List.of(left[piece], top[piece], right[piece] + STEP, bottom[piece] + STEP),
                        rounded(1.0 / nearest[piece]),
                        Math.round(count[piece] / all * 1e5) / 1e5));
            }
        }
        seen.sort(Comparator.comparingDouble(TrackFrame.Piece::depth).thenComparing(TrackFrame.Piece::name));
        return seen;
    }

    /** Looks along a row from one piece to the next. */
    private void tally(DepthMap map, int row) {
        int[] ids = map.ids();
        float[] nearness = map.nearness();
        int begin = row * map.width();
        int end = begin + map.width();
        int at = begin;
        while (at < end) {
            int first = at;
            int id = ids[at];
            float near = 0;
            while (at < end && ids[at] == id) {
                near = nearness[at] > near ? nearness[at] : near;
                at += STEP;
            }
            if (id >= DepthMap.FIRST_PIECE) {
                int piece = Survey.piece(id);
                tally(piece, row, first - begin, at - STEP - begin);
                nearest[piece] = near > nearest[piece] ? near : nearest[piece];
            }
        }
    }

    /** One of a row's runs of a piece. */
    private void tally(int piece, int row, int from, int to) {
        if (count[piece] == 0) {
            left[piece] = from;
            right[piece] = to;
            top[piece] = row;
            nearest[piece] = 0;
        }
        count[piece] += (to - from) / STEP + 1;
        left[piece] = Math.min(left[piece], from);
        right[piece] = Math.max(right[piece], to);
        bottom[piece] = row;
    }

    /** The key of the recorded line that sounds at this frame. */
    private Mouth mouth(CharacterId who) {
        double seconds = frame / (double) script.format().frameRate();
        Mouth shape = Mouth.X;
        for (SpokenLine line : script.lines()) {
            double since = seconds - line.placed().range().start().seconds();
            boolean sounds = since >= 0 && since < line.recording().duration().seconds();
            if (sounds && line.placed().character().equals(who)) {
                for (MouthKey key : line.recording().mouths()) {
                    shape = key.at().seconds() <= since ? key.shape() : shape;
                }
            }
        }
        return shape;
    }

    private static List<Integer> box(int[] bounds) {
        return List.of(bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    /** To a millimetre, or a thousandth of a degree. */
    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
