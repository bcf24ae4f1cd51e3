package studio.backlot.render.verdict;

/**
 * How far a number may be from perfect.
 *
 * @param accept as good as this is accepted
 * @param correct as good as this can be corrected; beyond it the take is made again. The same as {@code accept} where nothing can be done
 */
public record Limit(double accept, double correct) {}
