/** Posters: which frames sell a film, and the sheet that is made of them. */
@NullMarked
package studio.backlot.marketing.poster;

import org.jspecify.annotations.NullMarked;
