// Stands in for jsPDF's optional HTML renderers, which this application never calls.
export default undefined;
