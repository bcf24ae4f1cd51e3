package studio.backlot.render.measure.picture;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.render.measure.colour.Lab;

/**
 * A picture as mean colours of squares: grain does not show in them.
 *
 * @param columns across
 * @param rows down
 * @param squares row by row
 */
public record Blocks(int columns, int rows, List<Square> squares) {

    /** Pixels along a side of a square. */
    public static final int SIDE = 8;

    public Blocks {
        squares = List.copyOf(squares);
    }

    /**
     * A square.
     *
     * @param colour its mean
     * @param luma its mean, 0 to 255
     * @param share of it that is in the mask, 0 to 1
     */
    public record Square(Lab colour, double luma, double share) {}

    /** Means over the pixels of each square that are in the mask; a square without any is black with a share of 0. */
    public static Blocks of(Picture picture, Mask where) {
        return of(picture, where, SIDE);
    }

    /** The same with squares of another size; what is left at the right and the bottom is not looked at. */
    public static Blocks of(Picture picture, Mask where, int side) {
        int columns = picture.width() / side;
        int rows = picture.height() / side;
        List<Square> squares = new ArrayList<>(columns * rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                squares.add(square(picture, where, column * side, row * side, side));
            }
        }
        return new Blocks(columns, rows, squares);
    }

    private static Square square(Picture picture, Mask where, int left, int top, int side) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double area = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                double weight = where.at(x, y);
                int pixel = picture.at(x, y);
                red += weight * (pixel >> 16 & 255);
                green += weight * (pixel >> 8 & 255);
                blue += weight * (pixel & 255);
                area += weight;
            }
        }
        if (area == 0) {
            return new Square(new Lab(0, 0, 0), 0, 0);
        }
        double luma = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / area;
        return new Square(Lab.of(red / area, green / area, blue / area), luma, area / (side * side));
    }
}
