// A CloudFront function for viewer requests, in front of a private S3 bucket: folders have an index.html, and an old link,
// "?data=<record>", leads to the page of the record.

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
  const request = event.request;
  const { uri, querystring } = request;
  const slug = querystring.data ? querystring.data.value : '';
  if ((uri === '/' || uri === '/embed/') && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    const rest = Object.keys(querystring)
      .filter((name) => name !== 'data')
      .map((name) => `${name}=${querystring[name].value}`);
    const query = rest.length > 0 ? `?${rest.join('&')}` : '';
    return {
      statusCode: 302,
      statusDescription: 'Found',
      headers: { location: { value: `/r/${slug}${uri}${query}` } },
    };
  }
  if (uri.endsWith('/')) request.uri = `${uri}index.html`;
  else if (!uri.slice(uri.lastIndexOf('/')).includes('.')) {
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: `${uri}/` } } };
  }
  return request;
}
