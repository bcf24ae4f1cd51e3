package studio.backlot.render.animatic.figure;

/** Creases of cloth. */
final class Folds {

    private Folds() {}

    /** Two creases in the bend of a limb, on its inner side. */
    static void bend(Pen pen, Sweep limb, int dark) {
        if (limb.straight()) {
            return;
        }
        double radius = limb.radius(1);
        double dx = limb.x(2) - limb.x(0);
        double dy = limb.y(2) - limb.y(0);
        double length = Math.max(1, Math.hypot(dx, dy));
        double toX = (limb.x(0) + limb.x(2)) / 2 - limb.x(1);
        double toY = (limb.y(0) + limb.y(2)) / 2 - limb.y(1);
        double side = toX * -dy + toY * dx > 0 ? 1 : -1;
        double nx = -dy / length * side;
        double ny = dx / length * side;
        for (int crease = 0; crease < 2; crease++) {
            double along = (crease * 1.1 - 0.4) * radius;
            double x = limb.x(1) + dx / length * along;
            double y = limb.y(1) + dy / length * along;
            double reach = radius * (crease == 0 ? 1.2 : 0.75);
            double lean = (crease - 1) * radius * 0.25;
            pen.fold(
                    dark,
                    0.9,
                    x + nx * radius * 0.85,
                    y + ny * radius * 0.85,
                    x + nx * (radius * 0.85 - reach) + dx / length * lean,
                    y + ny * (radius * 0.85 - reach) + dy / length * lean,
                    0,
                    radius * 0.075);
        }
    }
}
