/** Several wards in one application: the five of the project and a sixth that is made by following the guide. */
package vn.thuongton.sidebyside;
