package studio.backlot.render.weave;

import studio.backlot.contracts.film.ShotSize;

/** Part of a standing height from {@code bottom} to {@code top} that a shot size holds, and the lens that suits it. */
record Crop(double bottom, double top, Lens lens) {

    static Crop of(ShotSize size) {
        return switch (size) {
            case EWS -> new Crop(-0.55, 1.75, Lens.MM_24);
            case WS -> new Crop(-0.16, 1.3, Lens.MM_28);
            case FS -> new Crop(-0.06, 1.1, Lens.MM_35);
            case MLS -> new Crop(0.26, 1.08, Lens.MM_40);
            case MS -> new Crop(0.46, 1.075, Lens.MM_50);
            case MCU -> new Crop(0.62, 1.06, Lens.MM_65);
            case CU -> new Crop(0.745, 1.035, Lens.MM_85);
            case ECU -> new Crop(0.845, 0.975, Lens.MM_100);
            case OTS -> new Crop(0.58, 1.09, Lens.MM_50);
            case INSERT -> new Crop(0.5, 1.05, Lens.MM_65);
        };
    }

    /** The lower edge of the frame. Someone who sits is framed by the torso, which is where it was, only lower. */
    double bottom(Subject subject) {
        double drop = subject.feet().y() + subject.stature() - subject.top();
        double wanted = subject.feet().y() + bottom * subject.stature();
        return bottom > 0.4 ? wanted - drop : wanted;
    }

    /** The upper edge of the frame. */
    double top(Subject subject) {
        return subject.top() + (top - 1) * subject.stature();
    }

    /** Metres that the frame holds of a thing from below to above. */
    static double thingSpan(ShotSize size, Subject thing) {
        double extent = Math.max(0.12, Math.max(thing.top() - thing.feet().y(), thing.halfWidth() * 1.3));
        return switch (size) {
            case EWS -> Math.max(4, extent * 6);
            case WS -> Math.max(2.6, extent * 4);
            case FS, MLS -> Math.max(1.8, extent * 3);
            case MS, OTS -> extent * 2.6;
            case MCU -> extent * 2.1;
            case CU, INSERT -> extent * 1.7;
            case ECU -> extent * 1.15;
        };
    }

    /** Where the lens is above the floor when nobody says it. */
    static double height(ShotSize size, Subject subject, double middle, boolean group) {
        return switch (size) {
            case EWS -> Math.max(1.9, middle + 0.5);
            case WS, FS -> 1.35;
            case MLS -> group ? 1.4 : subject.eyes() - 0.1;
            case MS, MCU, OTS -> subject.eyes() - 0.04;
            case CU, ECU -> subject.eyes() - 0.02;
            case INSERT -> subject.animate() ? subject.eyes() : subject.top() + 0.5;
        };
    }
}
