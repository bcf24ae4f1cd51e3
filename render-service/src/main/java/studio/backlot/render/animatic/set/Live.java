package studio.backlot.render.animatic.set;

/** The parts of some rows in which a shape leaves something that can be seen in the end, from left to right. Used again and again. */
final class Live {

    /** What is known of a part before it is filled. */
    enum Kind {
        /** Nothing. */
        OPEN,
        /** The shape is the nearest there for certain: no pixel need be asked. */
        SURE,
        /** Its colour is painted over later: only its depth counts. */
        BARE,
        /** Both. */
        SURE_BARE;

        private static final Kind[] ALL = values();

        static Kind of(boolean sure, boolean bare) {
            return ALL[(sure ? 1 : 0) + (bare ? 2 : 0)];
        }

        boolean isSure() {
            return this == SURE || this == SURE_BARE;
        }

        boolean isBare() {
            return this == BARE || this == SURE_BARE;
        }
    }

    private final int[] froms;
    private final int[] tos;
    private final Kind[] kinds;
    private int count;

    /** @param most parts at most */
    Live(int most) {
        froms = new int[most];
        tos = new int[most];
        kinds = new Kind[most];
    }

    void clear() {
        count = 0;
    }

    /** The next part; it grows the one before when nothing lies between them. */
    void add(int from, int to, Kind kind) {
        if (count > 0 && tos[count - 1] == from && kinds[count - 1] == kind) {
            tos[count - 1] = to;
            return;
        }
        froms[count] = from;
        tos[count] = to;
        kinds[count] = kind;
        count++;
    }

    int count() {
        return count;
    }

    /** Its first pixel. */
    int from(int part) {
        return froms[part];
    }

    /** The pixel after its last one. */
    int to(int part) {
        return tos[part];
    }

    Kind kind(int part) {
        return kinds[part];
    }
}
