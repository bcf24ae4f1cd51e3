package studio.backlot.render.animatic.figure;

import studio.backlot.render.animatic.canvas.Shade;

/** Legs with shoes. */
final class Legs {

    private final Pen pen;
    private final Skeleton body;
    private final Attire attire;
    private final int skin;
    private final Machine machine;
    private final Sweep sweep;

    Legs(Pen pen, Skeleton body, Attire attire, int skin, boolean machine) {
        this.pen = pen;
        this.body = body;
        this.attire = attire;
        this.skin = skin;
        this.machine = new Machine(pen, attire.legs().colour().rgb(), machine && attire.bare());
        sweep = new Sweep(pen);
    }

    private void through(Joint first, Joint second, Joint third, double... thick) {
        double unit = body.unit() * (0.6 + 0.4 * body.girth());
        sweep.place(0, body.x(first), body.y(first), thick[0] * unit);
        sweep.place(1, body.x(second), body.y(second), thick[1] * unit);
        sweep.place(2, body.x(third), body.y(third), thick[2] * unit);
    }

    void leg(boolean left) {
        Joint hip = left ? Joint.LEFT_HIP : Joint.RIGHT_HIP;
        Joint knee = left ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE;
        Joint foot = left ? Joint.LEFT_FOOT : Joint.RIGHT_FOOT;
        Joint toe = left ? Joint.LEFT_TOE : Joint.RIGHT_TOE;
        Shoe.draw(pen, body, attire.shoes().colour().rgb(), foot, toe);
        int rgb = attire.legs().colour().rgb();
        if (attire.skirted()) {
            through(hip, knee, foot, 0.037, 0.0255, 0.0145);
            sweep.capped(0.3).muscles(1.2, 1.24).draw(pen.skin(skin), Sweep.Root.ROUND);
        } else {
            through(hip, knee, foot, 0.043, 0.034, 0.0275);
            sweep.capped(0.3).muscles(1.14, 1.06).draw(pen.cloth(rgb), Sweep.Root.ROUND);
            if (machine.present()) {
                machine.knee(sweep);
            } else if (body.unit() > 170) {
                Folds.bend(pen, sweep, pen.dark(Shade.times(rgb, 0.9)));
            }
        }
    }
}
