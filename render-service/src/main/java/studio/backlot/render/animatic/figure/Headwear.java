package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;

/** What is worn on the hair. */
final class Headwear {

    private Headwear() {}

    static void draw(HeadFrame head, Pen pen, Garment garment, int trim) {
        int rgb = garment.colour().rgb();
        if (garment.kind() == GarmentKind.HAT) {
            Hat.draw(head, pen, rgb, trim);
        } else {
            Cap.draw(head, pen, rgb, trim, garment.kind() == GarmentKind.CAP);
        }
    }
}
