/** What the tests share: the running application on a database of its own, and a clock that stands where a test puts it. */
package vn.thuongton.testing;
