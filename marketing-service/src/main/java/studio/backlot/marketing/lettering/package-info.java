/** Display type: set by hand as outlines, tracked, condensed, fitted to a measure. */
@NullMarked
package studio.backlot.marketing.lettering;

import org.jspecify.annotations.NullMarked;
