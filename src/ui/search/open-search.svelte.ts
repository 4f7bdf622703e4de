/** Whether the search stands over the screen. One window has one. */
class OpenSearch {
  isOpen = $state(false);
}

export const openSearch = new OpenSearch();
