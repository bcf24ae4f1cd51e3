/** Colour and light of printed and moving advertising: palettes of moods, grading, blur, and what is in a picture. */
@NullMarked
package studio.backlot.marketing.look;

import org.jspecify.annotations.NullMarked;
