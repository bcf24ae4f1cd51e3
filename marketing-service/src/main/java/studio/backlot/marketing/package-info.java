/** How films are sold: posters and trailers. */
@NullMarked
package studio.backlot.marketing;

import org.jspecify.annotations.NullMarked;
